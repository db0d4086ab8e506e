package vn.bieuduong.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bieuduong.dossier.DraftDetails;
import vn.bieuduong.dossier.NomineeForm;
import vn.bieuduong.dossier.Supplement;
import vn.bieuduong.feedback.PetitionForm;
import vn.bieuduong.feedback.PetitionKind;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.platform.Typed;
import vn.bieuduong.procedure.NomineeType;
import vn.bieuduong.roster.SignatoryForm;

/**
 * No text comes in but through {@link Typed}: every field of every page is bound to a property of a type that faces-config gives a
 * converter of ours, and the values that files and doors build clean themselves.
 */
class TypedInputsTest {

    private static final Path WEBAPP = Path.of("src/main/webapp");
    private static final Pattern FIELD =
            Pattern.compile("<(bd:field|h:inputText|h:inputTextarea)\\b[^>]*?\\bvalue=\"([^\"]*)\"[^>]*>");
    private static final Pattern CHOSEN = Pattern.compile("\\btype=\"(?:select|radio|checks)\"");

    private static final Pattern PATH = Pattern.compile("#\\{([a-zA-Z]+(?:\\.[a-zA-Z0-9]+)+)\\}");
    private static final Pattern LOOP = Pattern.compile("items=\"#\\{([a-zA-Z.]+)\\}\" var=\"([a-z]+)\"");
    private static final Set<Class<?>> CONVERTED = Set.of(String.class, Integer.class, LocalDate.class);

    @Test
    void theDayThatAMessageGivesAsExampleIsWrittenAsPeopleWriteIt() {
        String message = ResourceBundle.getBundle("texts.faces", Texts.VIETNAMESE)
                .getString("jakarta.faces.converter.DateTimeConverter.DATE");

        assertThat(message).containsPattern("\\b\\d{2}/\\d{2}/\\d{4}\\b").doesNotContainPattern("\\d{4}-");
    }

    /** It would follow the browser's language, and many browsers in offices speak American English. */
    @Test
    void noPageLeavesTheOrderOfDayAndMonthToTheBrowser() throws IOException {
        try (Stream<Path> files = Files.walk(WEBAPP)) {
            List<Path> pages =
                    files.filter(file -> file.toString().endsWith(".xhtml")).toList();
            assertThat(pages).hasSizeGreaterThan(50).allSatisfy(page -> assertThat(
                            Files.readString(page).replaceAll("<bd:field\\b[^>]*>", ""))
                    .doesNotContainPattern("type=\"(?:date|datetime-local|month|week)\""));
        }
    }

    @Test
    void everyFieldOfEveryPageHasAConverterOfOurs() throws IOException {
        Map<String, Class<?>> beans = beans();
        List<String> wrong = new ArrayList<>();
        int fields = 0;
        for (Path page : files(WEBAPP, ".xhtml")
                .filter(file -> !file.toString().contains("/tags/"))
                .toList()) {
            String text = Files.readString(page);
            Map<String, String> loops = new HashMap<>();
            LOOP.matcher(text).results().forEach(loop -> loops.put(loop.group(2), loop.group(1)));
            for (Matcher field = FIELD.matcher(text); field.find(); ) {
                if (CHOSEN.matcher(field.group()).find()) {
                    continue;
                }
                fields++;
                Matcher path = PATH.matcher(field.group(2));
                Type type = path.matches() ? type(path.group(1), beans, loops) : null;
                if (type == null || !CONVERTED.contains(type)) {
                    wrong.add(page + ": " + field.group(2) + " is " + type);
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(fields).isGreaterThan(80);
    }

    @Test
    void textNumbersAndDaysHaveConvertersOfOurs() throws IOException {
        assertThat(Files.readString(WEBAPP.resolve("WEB-INF/faces-config.xml")))
                .contains(
                        "<converter-for-class>java.lang.String</converter-for-class><converter-class>"
                                + TypedText.class.getName(),
                        "<converter-for-class>java.lang.Integer</converter-for-class><converter-class>"
                                + TypedWholes.class.getName(),
                        "<converter-id>day</converter-id><converter-class>" + TypedDays.class.getName());
        try (Stream<Path> pages = files(WEBAPP, ".xhtml")) {
            for (Path page : pages.toList()) {
                assertThat(Files.readString(page)).as(page.toString()).doesNotContain("f:convertDateTime");
            }
        }
    }

    /** Parameters of an address are read by {@link RequestParameters} alone, which cleans them. */
    @Test
    void nobodyReadsAParameterPastRequestParameters() throws IOException {
        for (Path file :
                files(Path.of("src/main/java/vn/bieuduong/web"), ".java").toList()) {
            if (!file.endsWith("RequestParameters.java")
                    && !file.endsWith("PageRequest.java")
                    && !file.endsWith("SampleServlet.java")) {
                assertThat(Files.readString(file)).as(file.toString()).doesNotContain(".getParameter(");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u200B", "\u202E", "\u0000", "\u000B", "\u3164", "\u00AD", "\uFFFE", "\uD800", "\u2028"})
    void whatIsBuiltOfTypedTextKeepsNothingUnseen(String unseen) throws ReflectiveOperationException {
        String typed = "An" + unseen + "Bình" + unseen;

        for (Record value : List.of(
                new DraftDetails(typed, typed, typed, typed, typed, typed),
                new NomineeForm(
                        NomineeType.PERSON, typed, typed, null, typed, typed, typed, typed, typed, 0, typed, typed),
                new Supplement.Item("", typed),
                new PetitionForm(PetitionKind.FEEDBACK, typed, typed, typed, typed, typed),
                new SignatoryForm(typed, typed, Set.of(), typed, typed, typed, null, null))) {
            for (RecordComponent part : value.getClass().getRecordComponents()) {
                if (part.getType() == String.class) {
                    assertThat(((String) part.getAccessor().invoke(value))
                                    .codePoints()
                                    .filter(c -> c != '\n'))
                            .as(part.getName())
                            .noneMatch(Typed::isUnseen);
                }
            }
        }
    }

    private static Type type(String path, Map<String, Class<?>> beans, Map<String, String> loops) {
        String[] names = path.split("\\.");
        Type type = beans.get(names[0]);
        if (type == null && loops.containsKey(names[0])) {
            Type list = type(loops.get(names[0]), beans, Map.of());
            type = list instanceof ParameterizedType many ? many.getActualTypeArguments()[0] : null;
        }
        for (int i = 1; i < names.length && type != null; i++) {
            type = type instanceof Class<?> owner ? property(owner, names[i]) : null;
        }
        return type;
    }

    private static Type property(Class<?> owner, String name) {
        String capital = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        for (Method method : owner.getMethods()) {
            if (method.getParameterCount() == 0
                    && Set.of("get" + capital, "is" + capital, name).contains(method.getName())) {
                return method.getGenericReturnType();
            }
        }
        return null;
    }

    private static Map<String, Class<?>> beans() throws IOException {
        Path classes = Path.of("target/classes");
        Map<String, Class<?>> beans = new HashMap<>();
        for (Path file : files(classes.resolve("vn/bieuduong/web"), ".class").toList()) {
            String name = classes.relativize(file).toString().replace('/', '.').replaceAll("\\.class$", "");
            if (name.endsWith("package-info")) {
                continue;
            }
            try {
                Class<?> type = Class.forName(name, false, TypedInputsTest.class.getClassLoader());
                Named named = type.getAnnotation(Named.class);
                if (named != null) {
                    String simple = type.getSimpleName();
                    beans.put(
                            named.value().isEmpty()
                                    ? Character.toLowerCase(simple.charAt(0)) + simple.substring(1)
                                    : named.value(),
                            type);
                }
            } catch (ClassNotFoundException e) {
                throw new AssertionError(e);
            }
        }
        return beans;
    }

    private static Stream<Path> files(Path root, String ending) {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(path -> path.toString().endsWith(ending)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
