package vn.bieuduong;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Reason;
import vn.bieuduong.platform.Texts;

/** Holds the languages together: the same keys with the same places to fill in, and a sentence for every reason. */
class TextsTest {

    private static final Path FOLDER = Path.of("src/main/resources/texts");

    /** Words of Faces itself in Vietnamese; the English ones come with it. */
    private static final String ONE_LANGUAGE = "faces";

    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("vn.bieuduong");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");

    @TestFactory
    Stream<DynamicTest> bothLanguagesSayTheSameThings() {
        return bundles()
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    Properties vietnamese = read(name + "_vi.properties");
                    Properties english = read(name + "_en.properties");

                    assertThat(english.stringPropertyNames())
                            .containsExactlyInAnyOrderElementsOf(vietnamese.stringPropertyNames());
                    for (String key : vietnamese.stringPropertyNames()) {
                        assertThat(places(english.getProperty(key)))
                                .as(key)
                                .isEqualTo(places(vietnamese.getProperty(key)));
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> noTextIsEmptyOrWrittenInLooseMarks() {
        return bundles()
                .flatMap(name -> Stream.of(name + "_vi", name + "_en"))
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    Properties texts = read(name + ".properties");
                    for (String key : texts.stringPropertyNames()) {
                        assertThat(texts.getProperty(key)).as(key).isNotBlank();
                        assertThat(Normalizer.isNormalized(texts.getProperty(key), Normalizer.Form.NFC))
                                .as(key + " in composed letters")
                                .isTrue();
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> noKeyIsWrittenTwice() {
        return bundles()
                .flatMap(name -> Stream.of(name + "_vi", name + "_en"))
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    List<String> keys = new ArrayList<>();
                    for (String line : Files.readAllLines(FOLDER.resolve(name + ".properties"))) {
                        if (!line.isBlank() && !line.startsWith("#") && line.contains("=") && !line.startsWith(" ")) {
                            keys.add(line.substring(0, line.indexOf('=')).strip());
                        }
                    }
                    assertThat(keys).doesNotHaveDuplicates();
                }));
    }

    @Test
    void everyReasonIsWordedInBothLanguages() {
        List<String> missing = new ArrayList<>();
        int reasons = 0;
        for (Class<?> type : reasonTypes()) {
            for (Object constant : type.getEnumConstants()) {
                reasons++;
                for (Locale locale : List.of(Texts.VIETNAMESE, Texts.ENGLISH)) {
                    if (!isWorded((Reason) constant, locale)) {
                        missing.add(type.getSimpleName() + "." + constant + " (" + locale + ")");
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
        assertThat(reasons).isPositive();
    }

    @Test
    void everyConstantWithALabelIsLabelledInBothLanguages() throws ReflectiveOperationException {
        List<String> missing = new ArrayList<>();
        for (Class<?> type : enums("label")) {
            Method label = type.getDeclaredMethod("label", Locale.class);
            label.setAccessible(true);
            for (Object constant : type.getEnumConstants()) {
                for (Locale locale : List.of(Texts.VIETNAMESE, Texts.ENGLISH)) {
                    try {
                        assertThat((String) label.invoke(constant, locale)).isNotBlank();
                    } catch (InvocationTargetException e) {
                        missing.add(type.getSimpleName() + "." + constant + " (" + locale + ")");
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    private static boolean isWorded(Reason reason, Locale locale) {
        try {
            return !Texts.of(Finding.of(reason, "a", "b", "c", "d"), locale).isBlank();
        } catch (RuntimeException e) {
            return false;
        }
    }

    private static List<Class<?>> reasonTypes() {
        return ALL.stream()
                .filter(JavaClass::isEnum)
                .filter(type -> type.isAssignableTo(Reason.class))
                .<Class<?>>map(JavaClass::reflect)
                .toList();
    }

    private static List<Class<?>> enums(String method) {
        return ALL.stream()
                .filter(JavaClass::isEnum)
                .filter(type -> type.tryGetMethod(method, Locale.class).isPresent())
                .<Class<?>>map(JavaClass::reflect)
                .toList();
    }

    private static Stream<String> bundles() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .map(file -> file.replaceAll("_(vi|en)\\.properties$", ""))
                    .filter(name -> !name.equals(ONE_LANGUAGE))
                    .distinct()
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> places(String text) {
        Set<String> places = new TreeSet<>();
        Matcher matcher = PLACE.matcher(text);
        while (matcher.find()) {
            places.add(matcher.group(1));
        }
        return places;
    }

    private static Properties read(String file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(FOLDER.resolve(file), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (CharacterCodingException e) {
            throw new AssertionError(file + " is not UTF-8", e);
        }
        return properties;
    }
}
