package vn.bieuduong;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bieuduong.calendar.OfficeCalendar;
import vn.bieuduong.identity.Duty;
import vn.bieuduong.identity.Role;
import vn.bieuduong.launcher.ConfigCheck;
import vn.bieuduong.platform.Problems;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.platform.Yaml;
import vn.bieuduong.platform.id.AgencyCode;
import vn.bieuduong.procedure.Procedure;
import vn.bieuduong.procedure.ProcedureFiles;
import vn.bieuduong.procedure.SignedBy;
import vn.bieuduong.procedure.Voting;
import vn.bieuduong.province.OrganisationFiles;
import vn.bieuduong.roster.SigningRole;

/** What ships is sound, and what is broken is named at once: file, line, sentence. */
class ConfigTest {

    private static final Path SHIPPED = Path.of("config");

    @TempDir
    Path config;

    private final Problems problems = new Problems();

    @BeforeEach
    void theShippedConfiguration() throws IOException {
        try (Stream<Path> files = Files.walk(SHIPPED)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = config.resolve(SHIPPED.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    @Test
    void theShippedConfigurationHasNoProblemsWithTheDemonstrationOrWithout() {
        for (String demonstration : List.of("true", "false")) {
            Settings settings =
                    Settings.read(Map.of("CONFIG_DIR", SHIPPED.toString(), "DEMO", demonstration), problems);
            ConfigCheck.ALL.forEach(check -> check.check(settings, problems));
        }

        assertThat(problems.all()).isEmpty();
    }

    /** The numbers a council's vote is counted by are the procedure's, each with its source; none is left to the code. */
    @Test
    void theVotingRuleOfAProcedureIsReadAndItsMistakesAreNamed() throws IOException {
        var voted = ProcedureFiles.read(config, problems).stream().filter(one -> one.hasCouncil());
        assertThat(voted).hasSizeGreaterThan(4).allSatisfy(procedure -> {
            Voting voting = Objects.requireNonNull(procedure.voting());
            assertThat(voting.quorum()).hasToString("2/3");
            assertThat(voting.percent()).isEqualTo(51);
            assertThat(voting.basis().source()).isNotBlank();
            assertThat(voting.basis().confidence()).isNotEqualTo(Voting.Confidence.HIGH);
        });
        assertThat(problems.all()).isEmpty();

        edit("procedures/tdkt-p01.yaml", "share: 2/3", "share: 1/3");
        edit("procedures/tdkt-p01.yaml", "percent: 51", "percent: 40");
        edit("procedures/tdkt-p01.yaml", "confidence: medium", "confidence: maybe");
        edit("procedures/tdkt-p02.yaml", "voting:", "balloting:");
        ProcedureFiles.read(config, problems);

        assertThat(named())
                .contains(
                        at(
                                "procedures/tdkt-p01.yaml",
                                "share: 1/3",
                                "“share: 1/3” phải là phần của tổng số thành viên, từ 1/2 đến 1/1, như 2/3."),
                        at(
                                "procedures/tdkt-p01.yaml",
                                "percent: 40",
                                "“percent: 40” phải là một số nguyên từ 50 đến 100."),
                        at(
                                "procedures/tdkt-p01.yaml",
                                "confidence: maybe",
                                "“confidence: maybe” phải là một trong high, medium, low."),
                        at(
                                "procedures/tdkt-p02.yaml",
                                "council: standing_body_or_council",
                                "Có Hội đồng thì phải nêu “voting”: phần thành viên phải dự họp (quorum) và tỷ lệ đồng ý (inFavour)."));
    }

    @Test
    void everyMistakeInEveryProcedureIsNamedAtOnce() throws IOException {
        edit("procedures/tdkt-p01.yaml", "level: province", "level: huyen");
        edit("procedures/tdkt-p01.yaml", "workingDays: 20", "workingDays: 20.25");
        edit("procedures/tdkt-p01.yaml", "council: required", "concil: required");
        edit("procedures/tdkt-p01.yaml", "process: TDKT-P01", "process: KHONG-CO");
        edit("procedures/tdkt-p03.yaml", "id: TDKT-P03", "id: TDKT-P01");
        edit("procedures/tdkt-p03.yaml", "condition: Nếu có.", "condition: # nothing");
        edit("procedures/tdkt-x01.yaml", "validFrom: 2025-07-01", "validFrom: 01/07/2025");
        edit("procedures/tdkt-x01.yaml", "types: [pdf, xlsx]", "types: [exe]");
        Files.writeString(config.resolve("procedures/hong.yaml"), "id: [\n");
        Files.createDirectories(config.resolve("processes"));
        Files.writeString(config.resolve("processes/khac.bpmn"), """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="KHAC"/></definitions>
                """);

        ProcedureFiles.read(config, problems);

        String process = at("procedures/tdkt-p01.yaml", "process: KHONG-CO", "Không có quy trình “KHONG-CO”");
        assertThat(named())
                .contains(
                        at(
                                "procedures/tdkt-p01.yaml",
                                "level: huyen",
                                "“level: huyen” phải là một trong province, commune."),
                        at(
                                "procedures/tdkt-p01.yaml",
                                "workingDays: 20.25",
                                "“workingDays: 20.25” phải là số ngày lớn hơn 0, tròn nửa ngày."),
                        at(
                                "procedures/tdkt-p01.yaml",
                                "concil: required",
                                "Không biết khóa “concil”; xem lại chính tả."),
                        "procedures/tdkt-p01.yaml:2: Thiếu “council”.",
                        at(
                                "procedures/tdkt-p03.yaml",
                                "id: TDKT-P01",
                                "Mã “TDKT-P01” đã có ở procedures/tdkt-p01.yaml."),
                        at(
                                "procedures/tdkt-p03.yaml",
                                "condition: # nothing",
                                "Thành phần không bắt buộc phải nói khi nào cần, ở “condition”."),
                        at(
                                "procedures/tdkt-x01.yaml",
                                "validFrom: 01/07/2025",
                                "“validFrom: 01/07/2025” phải là một ngày dạng 2026-11-20."),
                        at(
                                "procedures/tdkt-x01.yaml",
                                "types: [exe]",
                                "Không nhận loại tệp “exe”; chỉ [docx, jpg, p7m, p7s, pdf, png, xlsx, xml]."),
                        at("procedures/tdkt-x01.yaml", "types: [exe]", "Thành phần phải ký số thì phải nhận tệp pdf."))
                .filteredOn(line -> line.startsWith("procedures/hong.yaml"))
                .singleElement()
                .asString()
                .startsWith("procedures/hong.yaml:2: Không đọc được YAML");
        assertThat(named()).anyMatch(line -> line.startsWith(process));
    }

    @Test
    void aBrokenProcessIsNamedBeforeAnythingStarts() throws IOException {
        edit("processes/tdkt-p01.bpmn", "DESK@${agency}", "THO@${agency}");
        Settings settings = Settings.read(Map.of("CONFIG_DIR", config.toString(), "DEMO", "false"), problems);

        ConfigCheck.ALL.forEach(check -> check.check(settings, problems));

        assertThat(named())
                .isNotEmpty()
                .allMatch(
                        line -> line.matches("processes/tdkt-p01.bpmn:\\d+: .*“THO”.*"), "names file, line and group");
    }

    /** Where offices differ the configuration says so, within limits. */
    @Test
    void habitsOfTheOfficeAndTimesOfSigningInAreReadAndTheirMistakesNamed() throws IOException {
        Settings shipped = Settings.read(Map.of("CONFIG_DIR", config.toString()), problems);
        assertThat(shipped.office()).isEqualTo(Settings.Office.DEFAULT);
        assertThat(shipped.sessions()).isEqualTo(Settings.Sessions.DEFAULT);
        assertThat(shipped.uploads().paperBytes()).isEqualTo(20L * 1024 * 1024);

        edit("portal.yaml", "nearDueDays: 2", "nearDueDays: 3");
        edit("portal.yaml", "longestHours: 12", "longestHours: 8");
        edit("portal.yaml", "megabytesAPaper: 20", "megabytesAPaper: 5");
        Settings other = Settings.read(Map.of("CONFIG_DIR", config.toString()), problems);
        assertThat(other.office()).isEqualTo(new Settings.Office(3, 90, 30, false, 0));
        assertThat(other.sessions().longest()).hasHours(8);
        assertThat(other.uploads().paperBytes()).isEqualTo(5L * 1024 * 1024);
        assertThat(problems.all()).isEmpty();

        edit("portal.yaml", "nearDueDays: 3", "nearDueDays: soon");
        edit("portal.yaml", "mostExtensionDays: 90", "mostExtensionDays: 1000");
        edit("portal.yaml", "mostSupplementDays: 30", "mostSuplementDays: 30");
        edit("portal.yaml", "longestHours: 8", "longestHours: 1");
        edit("portal.yaml", "idleMinutesOffice: 30", "idleMinutesOffice: 90");
        Settings.read(Map.of("CONFIG_DIR", config.toString()), problems);

        assertThat(named())
                .containsExactlyInAnyOrder(
                        at(
                                "portal.yaml",
                                "nearDueDays: soon",
                                "“nearDueDays: soon” phải là một số nguyên từ 1 đến 30."),
                        at(
                                "portal.yaml",
                                "mostExtensionDays: 1000",
                                "“mostExtensionDays: 1000” phải là một số nguyên từ 1 đến 366."),
                        at(
                                "portal.yaml",
                                "mostSuplementDays: 30",
                                "Không biết khóa “mostSuplementDays”; xem lại chính tả."),
                        at(
                                "portal.yaml",
                                "longestHours: 1",
                                "“longestHours” ngắn hơn thời gian được để yên (idleMinutes…)."));
    }

    @Test
    void everyMistakeInTheCalendarIsNamedAtOnce() throws IOException {
        edit("calendar/hours.yaml", "to: \"17:00\"", "to: \"12:30\"");
        Path days = config.resolve("calendar/holidays.csv");
        Files.writeString(days, """
                date,name,kind,year,confidence
                2026-01-01,Tết Dương lịch,holiday,2026,high
                2026-13-01,Không có tháng này,holiday,2026,high
                2026-01-02,Nghỉ,nghi,2026,high
                2026-01-05,Thứ Hai,swap-workday,2026,high
                2026-01-01,"Lần nữa, trùng ngày",holiday,2025,chac
                2026-01-06,thiếu cột
                """);

        OfficeCalendar.read(config, problems);

        assertThat(named())
                .containsExactlyInAnyOrder(
                        "calendar/hours.yaml:2: Buổi sáng và buổi chiều phải nối tiếp nhau, cộng lại từ 4 đến 12 giờ làm việc.",
                        "calendar/holidays.csv:3: “2026-13-01” phải là một ngày dạng 2026-11-20.",
                        "calendar/holidays.csv:4: “nghi” phải là holiday, compensation hoặc swap-workday.",
                        "calendar/holidays.csv:5: Ngày làm bù 2026-01-05 vốn đã là ngày làm việc.",
                        "calendar/holidays.csv:6: Năm “2025” khác năm của ngày.",
                        "calendar/holidays.csv:6: “chac” phải là high, medium hoặc low.",
                        "calendar/holidays.csv:6: Ngày 2026-01-01 ghi hai lần.",
                        "calendar/holidays.csv:7: Dòng có 2 cột, phải đủ 5.");
    }

    @Test
    void everyMistakeAmongOrganisationsAndAccountsIsNamedAtOnce() throws IOException {
        Files.writeString(config.resolve("demo/organisation.yaml"), """
                password: bieuduong
                organisations:
                  - { code: H99, name: Tỉnh, type: province_pc, address: A, place: B }
                  - { code: H99, name: Tỉnh nữa, type: province_pc, address: A, place: B }
                  - { code: DV-1, name: Đơn vị, type: unit, parent: H98, address: A, place: B, taxcode: 1 }
                accounts:
                  - { name: Motcua, displayName: Người, duties: [DESK@H98] }
                  - { name: nguoi, displayName: Người, organisation: DV-9, duties: [THO@H99, DESK@DV-1] }
                """);

        OrganisationFiles.read(config, true, problems);

        assertThat(named())
                .containsExactlyInAnyOrder(
                        "demo/organisation.yaml:4: Mã “H99” đã dùng cho tổ chức khác.",
                        "demo/organisation.yaml:5: Không có tổ chức mã “H98” đứng trước.",
                        "demo/organisation.yaml:5: Không biết khóa “taxcode”; xem lại chính tả.",
                        "demo/organisation.yaml:3: Phải có đúng một tổ chức loại province_pc (UBND tỉnh) trong cả hai"
                                + " tệp, đang có 2.",
                        "demo/organisation.yaml:7: Tên tài khoản “Motcua” phải viết thường và chưa dùng.",
                        "demo/organisation.yaml:7: “DESK@H98”: không có cơ quan mã “H98”.",
                        "demo/organisation.yaml:8: Không có tổ chức mã “DV-9”.",
                        "demo/organisation.yaml:8: “THO@H99” không phải nhiệm vụ dạng VAI_TRO@MÃ-CƠ-QUAN.",
                        "demo/organisation.yaml:8: “DESK@DV-1”: không có cơ quan mã “DV-1”.");
    }

    @Test
    void everyMistakeInARosterIsNamedWithItsLine() throws IOException {
        Files.writeString(config.resolve("demo/organisation.yaml"), """
                password: bieuduong
                organisations:
                  - code: H99
                    name: Tỉnh
                    type: province_pc
                    address: A
                    place: B
                    signatories:
                      - { title: T, signsAs: [chair], from: 2026-01-01 }
                      - { fullName: N, title: T, signsAs: [boss], personalId: 1, from: hôm qua }
                      - { fullName: N, title: T, signsAs: [chair], taxCode: "9900001122", from: 2026-02-01, to: 2026-01-01, until: 1 }
                accounts: []
                """);

        OrganisationFiles.read(config, true, problems);

        assertThat(named())
                .containsExactlyInAnyOrder(
                        "demo/organisation.yaml:9: Hãy ghi họ tên đúng như trong chứng thư số, nhiều nhất 200 ký tự; với con"
                                + " dấu thì ghi tên đơn vị.",
                        "demo/organisation.yaml:9: Hãy ghi ít nhất một số có trong chứng thư số: số CCCD, mã số thuế hoặc mã"
                                + " đơn vị quan hệ ngân sách.",
                        "demo/organisation.yaml:10: “signsAs: boss” phải là các giá trị trong submitting_unit, council_chair,"
                                + " chair, secretary, initiative_council.",
                        "demo/organisation.yaml:10: “from: hôm qua” phải là một ngày dạng 2026-11-20.",
                        "demo/organisation.yaml:10: Số CCCD gồm 12 chữ số, số CMND cũ gồm 9 chữ số. Hãy chép đúng số ghi"
                                + " trong chứng thư số.",
                        "demo/organisation.yaml:11: Ngày kết thúc phải từ ngày bắt đầu trở đi.",
                        "demo/organisation.yaml:11: Không biết khóa “until”; xem lại chính tả.");
    }

    @Test
    void aMissingFileIsNamedAndNothingElseBreaks() throws IOException {
        Files.delete(config.resolve("organisation.yaml"));
        Files.delete(config.resolve("calendar/hours.yaml"));

        OrganisationFiles.read(config, false, problems);
        OfficeCalendar.read(config, problems);

        assertThat(named())
                .contains(
                        "organisation.yaml: Không mở được tệp, hoặc tệp không phải UTF-8.",
                        "calendar/hours.yaml: Không mở được tệp, hoặc tệp không phải UTF-8.");
    }

    @Test
    void theDemonstrationHasSomebodyForEveryRoleThatItsProceduresNeed() {
        OrganisationFiles files = OrganisationFiles.read(SHIPPED, true, problems);
        Set<Duty> held = new HashSet<>();
        files.people().forEach(person -> held.addAll(person.duties()));

        for (Role role : Role.values()) {
            assertThat(role.isOfUnit() || held.stream().anyMatch(duty -> duty.role() == role))
                    .as(role.name())
                    .isTrue();
        }
        assertThat(held)
                .as("what units give is shown by one")
                .contains(new Duty(Role.UNIT_ADMINISTRATOR, new AgencyCode("DV-TRUONG")));
        for (String commune : List.of("H99.01", "H99.02", "H99.03")) {
            for (Role role :
                    List.of(Role.DESK, Role.C_OFFICER, Role.C_HEAD, Role.COUNCIL_SECRETARY, Role.CHAIR, Role.CLERK)) {
                assertThat(held).contains(new Duty(role, new AgencyCode(commune)));
            }
        }
        assertThat(files.people().stream().map(OrganisationFiles.Person::personalId))
                .doesNotContainNull()
                .doesNotHaveDuplicates();
    }

    @Test
    void everybodyWhoMayFileAProcedureIsAmongTheDemonstrationsApplicants() {
        Yaml demo = Yaml.read(SHIPPED.resolve("demo/organisation.yaml"), "demo/organisation.yaml", problems);
        Set<String> kinds = new HashSet<>(Set.of("ca_nhan_to_chuc_phat_hien"));
        demo.children("organisations").forEach(organisation -> kinds.addAll(organisation.texts("applicantKinds")));

        for (Procedure procedure : ProcedureFiles.read(SHIPPED, problems)) {
            assertThat(kinds).as(procedure.id()).containsAll(procedure.applicants());
        }
    }

    @Test
    void everyKindOfApplicantAnOrganisationHasIsKnownToTheCatalogue() {
        Yaml demo = Yaml.read(SHIPPED.resolve("demo/organisation.yaml"), "demo/organisation.yaml", problems);

        demo.children("organisations")
                .forEach(organisation -> organisation.texts("applicantKinds").forEach(kind -> assertThat(Texts.has(
                                "procedure", "ApplicantKind." + kind.toUpperCase(Locale.ROOT), Texts.VIETNAMESE))
                        .as(kind)
                        .isTrue()));
    }

    @Test
    void theRolesOfARosterAreThoseAProcedureNames() {
        assertThat(Stream.of(SigningRole.values()).map(Enum::name))
                .isSubsetOf(Stream.of(SignedBy.values()).map(Enum::name).toList());
    }

    private List<String> named() {
        return problems.all().stream().map(Object::toString).toList();
    }

    private void edit(String file, String from, String to) throws IOException {
        Path path = config.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(from);
        int at = text.indexOf(from);
        Files.writeString(path, text.substring(0, at) + to + text.substring(at + from.length()));
    }

    /** The problem's whole line, with the number of the first line that holds a text. */
    private String at(String file, String text, String sentence) throws IOException {
        List<String> lines = Files.readAllLines(config.resolve(file));
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(text)) {
                return file + ":" + (i + 1) + ": " + sentence;
            }
        }
        throw new AssertionError(text + " is not in " + file);
    }
}
