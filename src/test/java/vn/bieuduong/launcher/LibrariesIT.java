package vn.bieuduong.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/** Which libraries the server looks through at every start: those alone in which it finds something. */
class LibrariesIT {

    private static final Path LOOKED_THROUGH = Path.of("target/bieuduong/WEB-INF/lib");
    private static final Path BESIDE = Path.of("target/libraries");

    private static final Pattern FOR_THE_SERVER =
            Pattern.compile("META-INF/(resources/.+|web-fragment\\.xml|beans\\.xml"
                    + "|persistence\\.xml|.*\\.tld|.*faces-config\\.xml|.*\\.taglib\\.xml"
                    + "|services/jakarta\\.(servlet|enterprise|ws|faces)\\..*)");

    /** What stands in a class that has such an annotation, or is asked for by {@code @HandlesTypes}. */
    private static final Pattern OF_THE_SERVER = Pattern.compile(
            "L?jakarta/(servlet|faces|ws|ejb|persistence|enterprise|inject|interceptor|websocket)/\\w+");

    /** A listener that works only where web.xml names it, and functions over requests that nobody here calls. */
    private static final Set<String> WITHOUT_ANNOTATION = Set.of(
            "org/apache/commons/logging/jakarta/ServletContextCleaner.class",
            "com/nimbusds/oauth2/sdk/http/JakartaServletUtils.class");

    @Test
    void primeFacesAloneIsLookedThrough() throws IOException {
        assertThat(names(LOOKED_THROUGH)).singleElement().asString().startsWith("primefaces-");
    }

    @Test
    void inTheOthersIsNothingThatTheServerWouldFind() throws IOException {
        List<String> found = new ArrayList<>();
        for (String name : names(BESIDE)) {
            try (JarFile jar = new JarFile(BESIDE.resolve(name).toFile())) {
                jar.stream()
                        .filter(entry -> FOR_THE_SERVER.matcher(entry.getName()).matches())
                        .forEach(entry -> found.add(name + " " + entry));
                for (ZipEntry entry : jar.stream()
                        .filter(each ->
                                each.getName().endsWith(".class") && !WITHOUT_ANNOTATION.contains(each.getName()))
                        .toList()) {
                    String code = new String(jar.getInputStream(entry).readAllBytes(), StandardCharsets.ISO_8859_1);
                    OF_THE_SERVER
                            .matcher(code)
                            .results()
                            .map(MatchResult::group)
                            .forEach(type -> found.add(name + " " + entry + " " + type));
                }
            }
        }

        assertThat(found).isEmpty();
    }

    @Test
    void thePortalsClassLoaderHasEachOfThem() throws IOException {
        String said = Files.readString(Path.of("target/bieuduong/WEB-INF/payara-web.xml"));

        assertThat(Pattern.compile("\\.\\./libraries/([^:\"]+)").matcher(said).results())
                .extracting(each -> each.group(1))
                .containsExactlyInAnyOrderElementsOf(names(BESIDE));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
