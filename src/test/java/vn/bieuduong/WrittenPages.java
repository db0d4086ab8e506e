package vn.bieuduong;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is written about the house: the pages of {@code src/site/markdown}, README, the changelog; and the types they speak of. */
final class WrittenPages {

    static final Path FOLDER = Path.of("src/site/markdown");
    static final Path DECISIONS = FOLDER.resolve("decisions");

    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");

    private WrittenPages() {}

    static List<Path> all() throws IOException {
        List<Path> pages = new ArrayList<>(filesBelow(FOLDER, name -> name.endsWith(".md")));
        pages.add(Path.of("README.md"));
        pages.add(Path.of("CHANGELOG.md"));
        return pages;
    }

    static List<Path> decisions() throws IOException {
        return filesBelow(DECISIONS, name -> name.endsWith(".md") && !name.equals("index.md"));
    }

    /** In which packages a simple name of ours is a type, tests included. */
    static Map<String, Set<String>> packagesOfTypes() throws IOException {
        Map<String, Set<String>> packages = new HashMap<>();
        for (Path root : List.of(Path.of("src/main/java"), Path.of("src/test/java"))) {
            for (Path file : filesBelow(root, name -> name.endsWith(".java"))) {
                String name = file.getFileName().toString().replace(".java", "");
                String folder = root.relativize(file.getParent()).toString();
                packages.computeIfAbsent(name, any -> new HashSet<>()).add(folder.replace('/', '.'));
            }
        }
        return packages;
    }

    static List<Path> filesBelow(Path folder, Predicate<String> name) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> name.test(file.getFileName().toString()))
                    .sorted()
                    .toList();
        }
    }

    /** What stands between backticks; blocks of code are left out. */
    static List<String> codeIn(String text) {
        return CODE.matcher(withoutBlocks(text))
                .results()
                .map(hit -> hit.group(1))
                .toList();
    }

    static String withoutCode(String text) {
        return CODE.matcher(withoutBlocks(text)).replaceAll("");
    }

    static String withoutBlocks(String text) {
        return text.replaceAll("(?ms)^```.*?^```", "");
    }
}
