package vn.bieuduong;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bieuduong.Bytecode.ALL;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A new kind of node, effect or block does not compile until every place that tells the kinds apart has its answer. */
class SealedTypesTest {

    @Test
    void threeKindsOfASealedTypeAreToldApartByASwitch() {
        Map<String, Set<String>> asked = new TreeMap<>();
        ALL.stream()
                .flatMap(type -> type.getInstanceofChecks().stream())
                .forEach(check -> sealedRoots(check.getRawType()).forEach(root -> asked.computeIfAbsent(
                                check.getOwner().getFullName() + " over " + root, place -> new TreeSet<>())
                        .add(check.getRawType().getSimpleName())));
        asked.values().removeIf(kinds -> kinds.size() < 3);

        assertThat(asked).isEmpty();
    }

    @Test
    void noSwitchOverASealedTypeSwallowsTheKindsItDoesNotName() throws IOException {
        Set<String> kinds = ALL.stream()
                .filter(type -> !sealedRoots(type).isEmpty())
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toSet());
        Pattern label = Pattern.compile(" *case (?:\\w+\\.)*(\\w+)(?: \\w+|\\(.*\\))(?: when .*)? ->.*");
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                Map<Integer, Boolean> overKinds = new LinkedHashMap<>();
                for (String line : Files.readAllLines(file)) {
                    int depth = line.length() - line.stripLeading().length();
                    Matcher kind = label.matcher(line);
                    if (kind.matches()) {
                        overKinds.put(depth, kinds.contains(kind.group(1)));
                    } else if (line.strip().startsWith("default -> ")
                            && overKinds.getOrDefault(depth, false)
                            && !line.contains("throw ")) {
                        found.add(file + ":" + line);
                    } else if (line.contains("switch (")) {
                        overKinds.keySet().removeIf(deeper -> deeper > depth);
                    }
                }
            }
        }

        assertThat(found).isEmpty();
    }

    private static Set<String> sealedRoots(JavaClass type) {
        return Stream.concat(Stream.of(type), type.getAllRawInterfaces().stream())
                .filter(one -> one.getPackageName().startsWith("vn.bieuduong")
                        && one.reflect().isSealed())
                .map(JavaClass::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
