package vn.bieuduong;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.faces.event.PhaseListener;
import jakarta.inject.Named;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import jakarta.servlet.Filter;
import jakarta.servlet.Servlet;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.EventListener;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds that a type is public for somebody: another package, a test of another package, or a framework that needs it so. */
class PublicTypesTest {

    /** Public without anybody outside; each number may only fall, and a package without any stands here no more. */
    private static final Map<String, Integer> STILL_OPEN = Map.of();

    private static final JavaClasses ALL = new ClassFileImporter().importPackages("vn.bieuduong");

    /** Annotations by which a container, JPA or a page finds a type. */
    private static final Set<Class<?>> FOUND_BY =
            Set.of(Entity.class, Embeddable.class, MappedSuperclass.class, Path.class, Provider.class, Named.class);

    /** What a framework makes or calls by itself. */
    private static final Set<Class<?>> CALLED_AS = Set.of(
            Servlet.class,
            Filter.class,
            EventListener.class,
            PhaseListener.class,
            Application.class,
            AttributeConverter.class);

    @Test
    void nothingIsPublicWithoutAUserOutside() throws IOException {
        String declared = declared();
        Set<String> onPages = onPages();
        Map<String, Set<String>> open = new TreeMap<>();
        ALL.stream()
                .filter(PublicTypesTest::isDelivered)
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .filter(type -> type.isTopLevelClass() && type.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(type -> !isFound(type, declared) && !onPages.contains(type.getName()))
                .filter(type -> !hasUserOutside(type))
                .forEach(type -> open.computeIfAbsent(
                                type.getPackageName().replaceFirst("^vn\\.bieuduong\\.", ""), one -> new TreeSet<>())
                        .add(type.getSimpleName()));

        assertThat(open)
                .as("public, and nobody outside the package uses it: %s", open)
                .allSatisfy((name, types) ->
                        assertThat(types).as(name).hasSizeLessThanOrEqualTo(STILL_OPEN.getOrDefault(name, 0)));
        assertThat(STILL_OPEN)
                .as("lower these")
                .allSatisfy((name, count) ->
                        assertThat(open.getOrDefault(name, Set.of())).as(name).hasSize(count));
    }

    /** Its own users, and those of what is nested in it. */
    private static boolean hasUserOutside(JavaClass type) {
        return ALL.stream()
                .filter(one ->
                        one.getName().equals(type.getName()) || one.getName().startsWith(type.getName() + "$"))
                .flatMap(one -> one.getDirectDependenciesToSelf().stream())
                .map(Dependency::getOriginClass)
                .anyMatch(user -> !user.getPackageName().equals(type.getPackageName()));
    }

    private static boolean isFound(JavaClass type, String declared) {
        return FOUND_BY.stream().anyMatch(one -> type.isAnnotatedWith(one.getName()))
                || type.getAnnotations().stream()
                        .anyMatch(one -> one.getRawType().getPackageName().startsWith("jakarta.servlet.annotation")
                                || one.getRawType().getPackageName().startsWith("jakarta.faces"))
                || CALLED_AS.stream().anyMatch(one -> type.isAssignableTo(one.getName()))
                || type.tryGetMethod("main", String[].class).isPresent()
                || declared.contains(type.getName());
    }

    /** What pages call methods of: anything but a record that a bean of theirs gives them. */
    private static Set<String> onPages() {
        Set<String> seen = new TreeSet<>();
        ALL.stream().filter(type -> type.isAnnotatedWith(Named.class)).forEach(bean -> given(bean, seen));
        return seen;
    }

    private static void given(JavaClass type, Set<String> seen) {
        for (JavaMethod method : type.getMethods()) {
            if (method.getModifiers().contains(JavaModifier.PUBLIC)) {
                method.getReturnType().getAllInvolvedRawTypes().stream()
                        .filter(one -> one.getName().startsWith("vn.bieuduong.web") && seen.add(one.getName()))
                        .forEach(one -> given(one, seen));
            }
        }
    }

    private static boolean isDelivered(JavaClass type) {
        return type.getSource()
                .map(source -> !source.getUri().toString().contains("test-classes"))
                .orElse(true);
    }

    /** What names types outside of Java: deployment descriptors, pages, services, scripts, the build. */
    private static String declared() throws IOException {
        StringBuilder text = new StringBuilder(Files.readString(java.nio.file.Path.of("pom.xml")));
        for (String folder : List.of("src/main/webapp", "src/main/resources/META-INF", "deploy")) {
            try (Stream<java.nio.file.Path> files = Files.walk(java.nio.file.Path.of(folder))) {
                for (java.nio.file.Path file : files.filter(Files::isRegularFile)
                        .filter(one -> !one.toString().matches(".*\\.(png|woff2?|ico|js|css|svg)"))
                        .toList()) {
                    text.append(Files.readString(file, StandardCharsets.ISO_8859_1));
                }
            }
        }
        return text.toString();
    }
}
