package vn.bieuduong.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import vn.bieuduong.platform.Texts;

/** What whoever types {@code deploy/bieuduong …} sees, whatever he types. */
class FrontDoorTest {

    private static final Path DEPLOY = Path.of("deploy");
    private static final Pattern ONE_LINER =
            Pattern.compile("exec \"\\$\\(dirname \"\\$\\{BASH_SOURCE\\[0]}\"\\)/bieuduong\" (\\S+) \"\\$@\"");
    private static final Pattern ASKED_OF_PICOCLI = Pattern.compile("bieuduong\\.([^.]+)\\.([^.]+)(?:\\..+)?");

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final ByteArrayOutputStream complained = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @Test
    void helpListsEveryCommandWithASentenceInEachLanguage() {
        assertThat(type("vi", "help")).isZero();

        commands().keySet().forEach(name -> {
            for (Locale language : List.of(Texts.VIETNAMESE, Texts.ENGLISH)) {
                String sentence = CommandContext.text(language, "bieuduong." + name + ".usage.header");
                assertThat(sentence).as(name).endsWith(".").doesNotContain(". ");
                assertThat(printed()).contains(name, sentence);
            }
        });
        assertThat(printed()).contains("Mã thoát", "chưa làm được").doesNotContain("backup-step");
    }

    @TestFactory
    Stream<DynamicTest> everyCommandSaysHowItIsUsedAndHowItEndsInTheReadersLanguage() {
        return commands().entrySet().stream()
                .map(command -> DynamicTest.dynamicTest(command.getKey(), () -> {
                    for (Map.Entry<String, String> language : Map.of(
                                    "vi_VN.UTF-8", "Mã thoát", "en_US.UTF-8", "Exit codes")
                            .entrySet()) {
                        printed.reset();
                        assertThat(type(language.getKey(), command.getKey(), "--help"))
                                .isZero();
                        assertThat(printed()).contains("bieuduong " + command.getKey(), language.getValue());
                        String before = printed();
                        printed.reset();
                        type(language.getKey(), "help", command.getKey());
                        assertThat(printed()).isEqualTo(before);
                    }
                    for (ArgSpec word : words(command.getValue())) {
                        assertThat(word.description()).as(word.paramLabel()).isNotEmpty();
                        assertThat(word.paramLabel()).doesNotContain("$");
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> wrongUseEndsWithTwoAndSaysWhatToDo() {
        Map<String, String> wrong = new LinkedHashMap<>();
        wrong.put("", "Hãy nêu một lệnh");
        wrong.put("nonsense", "Không có lệnh “nonsense”");
        wrong.put("help nonsense", "Không có lệnh “nonsense”");
        wrong.put("inspect", "Thiếu TỆP");
        wrong.put("inspect --nonsense", "Không có tùy chọn “--nonsense”");
        wrong.put("verify-receipt", "Thiếu TỆP");
        wrong.put("verify-receipt --trust", "--trust");
        wrong.put("verify-audit --nonsense", "Không có tùy chọn “--nonsense”");
        wrong.put("verify-audit --file a --file b", "--file");
        wrong.put("verify-audit left-over", "Thừa “left-over”");
        wrong.put("check-process", "Thiếu TỆP");
        wrong.put("check-process --run a.bpmn --set x", "“x” không có dạng");
        wrong.put("check-config left-over", "Thừa “left-over”");
        wrong.put("preview-documents a b", "Thừa “b”");
        wrong.put("preview-messages left-over", "Thừa “left-over”");
        wrong.put("preview-messages --event hong", "Không có việc hay ngôn ngữ đó");
        wrong.put("backup", "Thiếu THƯ-MỤC");
        wrong.put("backup a b", "Thừa “b”");
        wrong.put("restore", "Thiếu BẢN-SAO-LƯU");
        wrong.put("restore a b c", "Thừa “c”");
        wrong.put("sbom left-over", "Thừa “left-over”");
        assertThat(wrong.keySet().stream().map(words -> words.split(" ")[0]).collect(Collectors.toSet()))
                .as("each command is called wrongly here")
                .containsAll(commands().keySet());

        return wrong.entrySet().stream()
                .map(words -> DynamicTest.dynamicTest("bieuduong " + words.getKey(), () -> {
                    complained.reset();
                    int code = type(
                            "",
                            words.getKey().isEmpty()
                                    ? new String[0]
                                    : words.getKey().split(" "));

                    assertThat(code).isEqualTo(2);
                    assertThat(complained())
                            .contains(words.getValue(), "Cách dùng:", "--help")
                            .doesNotContain("\tat ", "Exception");
                    assertThat(printed()).isEmpty();
                }));
    }

    @Test
    void whatGoesWrongIsASentenceAndTwo() {
        assertThat(type("en_US.UTF-8", "verify-audit", "--file", folder.toString()))
                .isEqualTo(2);
        assertThat(complained()).startsWith("Not done: ").hasLineCount(1);
    }

    @Test
    void aBrokenConfigurationIsNamedBeforeAnyStart() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("config"));

        assertThat(type(Map.of("CONFIG_DIR", empty.toString(), "HTTP_PORT", "x"), "check-config"))
                .isEqualTo(1);
        assertThat(printed()).contains("HTTP_PORT: ", "organisation.yaml");

        printed.reset();
        assertThat(type(Map.of("CONFIG_DIR", empty.toString(), "LANG", "en_US.UTF-8"), "check-config"))
                .isEqualTo(1);
        assertThat(printed()).contains("organisation.yaml: The file").doesNotContain("Không");

        printed.reset();
        assertThat(type(Map.of("LANG", "C.UTF-8"), "check-config")).isZero();
        assertThat(printed()).isEqualTo("Cấu hình không có lỗi.\n");
    }

    @Test
    @Tag("slow")
    void templatesAreDrawnWhereOneStands() {
        assertThat(type("", "preview-documents", folder.resolve("drawn").toString()))
                .isZero();
        assertThat(printed().lines().toList())
                .hasSizeGreaterThan(5)
                .allSatisfy(file -> assertThat(Path.of(file)).isNotEmptyFile().hasParent(folder.resolve("drawn")));
    }

    @Test
    void whatPeopleWouldBeToldIsPrintedInBothLanguages() {
        assertThat(type("", "preview-messages")).isZero();
        assertThat(printed())
                .contains(
                        "messages/supplement-asked.yaml vi\n\nCần bổ sung hồ sơ H99-261130-0001, chậm nhất 14/12/2026\n\nKính gửi")
                .contains(
                        "messages/supplement-asked.yaml en\n\nDossier H99-261130-0001 needs a supplement by 14/12/2026")
                .doesNotContain("{");

        printed.reset();
        assertThat(type("", "preview-messages", "--event", "decided", "--language", "en"))
                .isZero();
        assertThat(printed()).startsWith("messages/decided.yaml en\n").doesNotContain(".yaml vi");
    }

    @Test
    void theScriptsBesideTheDoorCallCommandsThatExist() throws IOException {
        Set<String> called = new TreeSet<>();
        try (Stream<Path> files = Files.list(DEPLOY)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Matcher line = ONE_LINER.matcher(Files.readString(file));
                if (line.find()) {
                    assertThat(line.group(1)).isEqualTo(file.getFileName().toString());
                    assertThat(Files.isExecutable(file)).as(file.toString()).isTrue();
                    called.add(line.group(1));
                }
            }
        }

        assertThat(commands().keySet()).containsAll(called);
        assertThat(called)
                .contains("inspect", "verify-receipt", "verify-audit", "check-process", "preview-documents")
                .contains("backup", "restore", "sbom");
        for (String script : List.of("backup", "restore", "sbom")) {
            assertThat(Files.isExecutable(DEPLOY.resolve("commands").resolve(script)))
                    .isTrue();
        }
    }

    /** What picocli asks the bundle for by itself; {@code TextsTest} cannot see it asked. */
    @Test
    void everyTextOfACommandBelongsToOne() throws IOException {
        Properties texts = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("src/main/resources/texts/commands_vi.properties"))) {
            texts.load(reader);
        }
        Map<String, CommandLine> commands = commands();
        for (String key : texts.stringPropertyNames()) {
            Matcher asked = ASKED_OF_PICOCLI.matcher(key);
            if (asked.matches() && !key.startsWith("bieuduong.usage.")) {
                assertThat(commands).as(key).containsKey(asked.group(1));
                assertThat(Stream.concat(
                                Stream.of("usage"),
                                words(commands.get(asked.group(1))).stream().map(ArgSpec::descriptionKey)))
                        .as(key)
                        .contains(asked.group(2));
            }
        }
    }

    /** Those that help lists. */
    private Map<String, CommandLine> commands() {
        Map<String, CommandLine> shown = new LinkedHashMap<>(
                door(Map.of("LANG", "vi_VN.UTF-8")).commandLine().getSubcommands());
        shown.values()
                .removeIf(command -> command.getCommandSpec().usageMessage().hidden());
        return shown;
    }

    private static List<ArgSpec> words(CommandLine command) {
        return Stream.concat(
                        command.getCommandSpec().options().stream(),
                        command.getCommandSpec().positionalParameters().stream())
                .map(ArgSpec.class::cast)
                .toList();
    }

    private int type(String language, String... words) {
        return type(Map.of("LANG", language), words);
    }

    private int type(Map<String, String> environment, String... words) {
        return door(environment).run(words);
    }

    private FrontDoor door(Map<String, String> environment) {
        return new FrontDoor(
                environment,
                new PrintStream(printed, true, StandardCharsets.UTF_8),
                new PrintStream(complained, true, StandardCharsets.UTF_8),
                Clock.systemUTC());
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private String complained() {
        return complained.toString(StandardCharsets.UTF_8);
    }
}
