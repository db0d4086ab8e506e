package vn.bieuduong;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bieuduong.Bytecode.ALL;

import com.tngtech.archunit.core.domain.JavaClass;
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
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
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
import vn.bieuduong.workflow.Problem;
import vn.bieuduong.workflow.Sentence;

/** Holds the languages together: the same keys with the same places to fill in, and a sentence for every reason. */
class TextsTest {

    private static final Path FOLDER = Path.of("src/main/resources/texts");

    private static final Pattern FIXED = Pattern.compile(
            "Texts\\.(?:VIETNAMESE|ENGLISH)|forLanguageTag|Locale\\.(?:ENGLISH|of)|new Locale|lang=\\\\\"vi");

    /** Comments and characters, passed over, then what a text block and a string say. */
    private static final Pattern LITERAL = Pattern.compile(
            "//[^\n]*+|/\\*.*?\\*/|'(?:[^'\\\\]|\\\\.)++'"
                    + "|\"\"\"(?<block>.*?)\"\"\"|\"(?<text>(?:[^\"\\\\\n]++|\\\\.)*+)\"",
            Pattern.DOTALL);

    private static final Pattern VIETNAMESE = Pattern.compile("[\\p{IsLatin}&&[^\\x00-\\x7f]]");

    /** How many strings of each package still speak Vietnamese: figures that may only fall. */
    private static final Map<String, Integer> SPEAKING = Map.ofEntries(
            Map.entry("decision", 1),
            Map.entry("document", 1),
            Map.entry("document/part", 1),
            Map.entry("document/layout", 3),
            Map.entry("document/template", 2),
            Map.entry("dossier", 2),
            Map.entry("platform", 1),
            Map.entry("signature/validation", 1),
            Map.entry("web/council", 3),
            Map.entry("web/answering", 2));

    /** Papers and people that are made up speak as they would. */
    private static final Set<String> FREE = Set.of("demonstration", "fictional");

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

    /** Whoever reads a page has chosen its language: only papers, e-mails and commands speak Vietnamese of themselves. */
    @Test
    void pagesSpeakTheLanguageOfTheReader() throws IOException {
        Map<String, Integer> fixed = new TreeMap<>();
        try (Stream<Path> files = Stream.concat(
                Files.walk(Path.of("src/main/java/vn/bieuduong/web")),
                Files.walk(Path.of("src/main/java/vn/bieuduong/api")))) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".java")).toList()) {
                Matcher found = FIXED.matcher(Files.readString(file));
                while (found.find()) {
                    fixed.merge(file.getFileName().toString(), 1, Integer::sum);
                }
            }
        }

        assertThat(fixed)
                .as("Texts.VIETNAMESE stands only where the reader's language is found out")
                .containsOnlyKeys("Language.java");
        assertThat(Files.readString(Path.of("src/main/resources/vn/bieuduong/web/frame/error.html")))
                .contains("lang=\"{{lang}}\"");
        for (String template : List.of("public", "citizen", "clerk")) {
            assertThat(Files.readString(Path.of("src/main/webapp/WEB-INF/templates/" + template + ".xhtml")))
                    .contains("lang=\"#{language.tag}\"", "locale=\"#{language.tag}\"", "/templates/header.xhtml");
        }
    }

    /** Sentences stand in the bundles: who writes another one into Java is told, and who takes some out lowers the figure. */
    @Test
    void noStringInJavaSpeaksVietnameseButThoseCountedHere() throws IOException {
        Map<String, Integer> speaking = new TreeMap<>();
        Path root = Path.of("src/main/java/vn/bieuduong");
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".java")).toList()) {
                Path folder = root.relativize(file).getParent();
                int strings = vietnameseStrings(Files.readString(file));
                if (folder != null && strings > 0 && !FREE.contains(folder.toString())) {
                    speaking.merge(folder.toString(), strings, Integer::sum);
                }
            }
        }

        assertThat(speaking).containsExactlyInAnyOrderEntriesOf(SPEAKING);
        assertThat(vietnameseStrings("f(\"đ\\\"ơ\", \"a\", 'đ', \"\"\"\n \"đ\" \"\"\") // \"đ\"\n/* \"đ\" */"))
                .isEqualTo(2);
    }

    private static int vietnameseStrings(String java) {
        int count = 0;
        Matcher literal = LITERAL.matcher(java);
        while (literal.find()) {
            String text = literal.group("block") == null ? literal.group("text") : literal.group("block");
            if (text != null && VIETNAMESE.matcher(text).find()) {
                count++;
            }
        }
        return count;
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

    /** What the engine says is its own affair: its sentences fill in what they name, whatever they name. */
    @Test
    void everyCodeOfTheEngineIsWordedInBothLanguages() {
        List<String> missing = new ArrayList<>();
        List<Sentence> sentences = ALL.stream()
                .filter(type -> type.isEnum() && type.isAssignableTo(Sentence.Code.class))
                .flatMap(type -> Stream.of(type.reflect().getEnumConstants()))
                .map(code -> Sentence.of((Sentence.Code) code, "a", "b", "c", "d"))
                .toList();
        for (Sentence sentence : sentences) {
            for (Locale locale : List.of(Texts.VIETNAMESE, Texts.ENGLISH)) {
                String words = sentence.in(locale);
                if (words.startsWith(sentence.key()) || words.matches(".*\\{\\d.*")) {
                    missing.add(sentence.key() + " (" + locale + "): " + words);
                }
            }
        }
        assertThat(missing).isEmpty();
        assertThat(sentences).hasSizeGreaterThan(100);
        assertThat(Sentence.of(Problem.Fault.LANGUAGE_UNKNOWN, "MVEL").in(Texts.ENGLISH))
                .isEqualTo("The expression language “MVEL” is not supported; use ${…}.");
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

    /**
     * A text that nobody says is not kept: its key stands in a page or in Java, belongs to a field or button of a form, or is put
     * together of what stands there: a beginning and a word, or an enum and its constant.
     */
    @Test
    void everyTextIsSaidSomewhere() throws IOException {
        Said said = Said.read();

        List<String> unsaid = new ArrayList<>();
        // what Faces says it asks for by itself; so does picocli, and FrontDoorTest looks after its keys
        for (String bundle : bundles().filter(name -> !name.equals("faces")).toList()) {
            for (String key : read(bundle + "_vi.properties").stringPropertyNames()) {
                boolean asked = said.written().contains("${bundle:" + key + "}");
                if (!said.says(key)
                        && !asked
                        && !(bundle.equals("commands") && key.matches("(bieuduong|usage)\\..+"))) {
                    unsaid.add(bundle + ": " + key);
                }
            }
        }

        assertThat(unsaid).isEmpty();
        assertThat(said.says("Queue.NEAR_DUE.help")).isTrue();
        assertThat(said.says("Queue.NEAR_DUE.nonsense")).isFalse();
        assertThat(said.says("details.nonsense")).isFalse();
    }

    /** What pages and Java write in quotation marks, the ids in each form, and the enums. */
    private record Said(Set<String> written, Set<String> words, Set<String> fields, Set<String> constants) {

        private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");
        private static final Pattern IN_EXPRESSION = Pattern.compile("'([^'\n<>]*)'");
        private static final Pattern FORM = Pattern.compile("<(?:bd|h):form\\b[^>]*\\bid=\"([^\"]+)\"");
        private static final Pattern ID = Pattern.compile("\\bid=\"([^\"#]+)\"");
        /** What is put after a key: by a tag, by a page, by the status of an answer. */
        private static final Pattern AFTER = Pattern.compile("\\.(help|short|advice|title|text|largest|answer|added)$");

        static Said read() throws IOException {
            Said said = new Said(new HashSet<>(), new HashSet<>(), new HashSet<>(), new HashSet<>());
            try (Stream<Path> files =
                    Stream.concat(Files.walk(Path.of("src/main/java")), Files.walk(Path.of("src/main/webapp")))) {
                for (Path file : files.filter(file -> file.toString().matches(".*\\.(java|xhtml|html)"))
                        .toList()) {
                    String text = Files.readString(file);
                    collect(QUOTED, text, said.written);
                    if (!file.toString().endsWith(".java")) {
                        collect(IN_EXPRESSION, text, said.written);
                        Set<String> ids = collect(ID, text, new HashSet<>());
                        said.words.addAll(ids);
                        collect(FORM, text, new HashSet<>())
                                .forEach(form -> ids.forEach(id -> said.fields.add(form + "." + id)));
                    }
                }
            }
            said.written.forEach(one -> said.words.addAll(List.of(one.split("\\W+"))));
            ALL.stream()
                    .filter(JavaClass::isEnum)
                    .map(JavaClass::reflect)
                    .filter(Class::isEnum)
                    .forEach(type -> {
                        for (Object constant : type.getEnumConstants()) {
                            said.constants.add(((Enum<?>) constant).name());
                            said.fields.add(type.getSimpleName() + "." + ((Enum<?>) constant).name());
                        }
                    });
            // pages of errors are chosen by the status of the answer, browsers and systems by their own names
            List.of("400", "403", "404", "405", "413", "415", "421", "429", "500", "503", "507", "coccoc", "MacOS")
                    .forEach(said.words::add);
            return said;
        }

        boolean says(String key) {
            if (written.contains(key) || fields.contains(key)) {
                return true;
            }
            for (int dot = key.indexOf('.'); dot >= 0; dot = key.indexOf('.', dot + 1)) {
                String rest = key.substring(dot + 1);
                if (written.contains(key.substring(0, dot + 1)) && (words.contains(rest) || constants.contains(rest))) {
                    return true;
                }
            }
            Matcher after = AFTER.matcher(key);
            return after.find() && says(key.substring(0, after.start()));
        }

        private static Set<String> collect(Pattern pattern, String text, Set<String> into) {
            pattern.matcher(text).results().forEach(found -> into.add(found.group(1)));
            return into;
        }
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
