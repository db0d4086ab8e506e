package vn.bieuduong;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Measures the house for {@code deploy/bench house}: how long files are, how full packages, how much is public, how much is
 * described. Counted over a source folder, tests and {@code package-info.java} left out; types are those at the top level.
 */
final class HouseFigures {

    private final List<Integer> lines = new ArrayList<>();
    private final Map<String, Integer> typesOfPackage = new TreeMap<>();
    private String longest = "";
    private int types;
    private int open;
    private int described;

    private HouseFigures() {}

    /** @param arguments the source folder, {@code src/main/java} when there is none */
    public static void main(String[] arguments) throws IOException {
        HouseFigures figures = new HouseFigures();
        figures.count(Path.of(arguments.length == 0 ? "src/main/java" : arguments[0]));
        figures.print();
    }

    private void count(Path sources) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.walk(sources)) {
            files = found.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("package-info.java") && !file.endsWith("module-info.java"))
                    .toList();
        }
        int most = 0;
        for (Path file : files) {
            int length = Files.readAllLines(file).size();
            lines.add(length);
            if (length > most) {
                most = length;
                longest = file.getFileName().toString();
            }
        }
        lines.sort(null);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager =
                compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
            DocTrees docs = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                for (Tree tree : unit.getTypeDecls()) {
                    if (tree instanceof ClassTree) {
                        count(unit, (ClassTree) tree, docs);
                    }
                }
            }
        }
    }

    private void count(CompilationUnitTree unit, ClassTree type, DocTrees docs) {
        types++;
        typesOfPackage.merge(String.valueOf(unit.getPackageName()), 1, Integer::sum);
        if (type.getModifiers().getFlags().contains(Modifier.PUBLIC)) {
            open++;
        }
        String comment = docs.getDocComment(new TreePath(new TreePath(unit), type));
        if (comment != null && !comment.isBlank()) {
            described++;
        }
    }

    private void print() {
        List<Integer> full = typesOfPackage.values().stream().sorted().toList();
        String fullest = typesOfPackage.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
        System.out.println("# longest file " + longest + "; fullest package " + fullest);
        say("files", lines.size(), "files");
        say("lines", lines.stream().mapToInt(Integer::intValue).sum(), "lines");
        say("file.p50", at(lines, 50), "lines");
        say("file.p95", at(lines, 95), "lines");
        say("file.max", at(lines, 100), "lines");
        say("packages", full.size(), "packages");
        say("package.p50", at(full, 50), "types");
        say("package.p90", at(full, 90), "types");
        say("package.max", at(full, 100), "types");
        share("public", open);
        share("described", described);
    }

    /** The value with so many of a hundred below it. */
    private static int at(List<Integer> sorted, int percent) {
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }

    private static void say(String name, long value, String unit) {
        System.out.println("house." + name + "=" + value + " " + unit);
    }

    private void share(String name, int counted) {
        System.out.printf(Locale.ROOT, "house.%s=%.1f %%%n", name, 100.0 * counted / types);
    }
}
