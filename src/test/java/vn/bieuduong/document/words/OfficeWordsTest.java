package vn.bieuduong.document.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bieuduong.document.words.CaseValues.LeftOut;
import vn.bieuduong.document.words.CaseValues.Opinion;
import vn.bieuduong.document.words.SubmissionLetterWords.Failed;
import vn.bieuduong.document.words.SubmissionLetterWords.Proposed;
import vn.bieuduong.document.words.SubmissionLetterWords.Vote;
import vn.bieuduong.platform.Problems;

/** What the shipped words make of the records of a case, and what an agency learns of its mistakes. */
class OfficeWordsTest {

    private static final Path SHIPPED = Path.of("config/documents");
    private static final OfficeWords WORDS = new OfficeWords(SHIPPED);
    private static final String AGENCY = "Ủy ban nhân dân tỉnh Sông Lam";

    @Test
    void aDecisionNamesTheLawsOfThePlaceAndOfTheProcedure() {
        AwardDecisionWords said = WORDS.say(new AwardDecisionWords.Values(
                AGENCY,
                "Trường THCS Kỳ Sơn",
                "Sở Nội vụ",
                List.of("Bằng khen"),
                List.of(),
                "năm 2025",
                List.of("Luật Thi đua, khen thưởng số 06/2022/QH15", "Nghị định số 152/2025/NĐ-CP")));

        assertThat(said)
                .isEqualTo(new AwardDecisionWords(
                        "Chủ tịch Ủy ban nhân dân tỉnh Sông Lam",
                        "Về việc tặng Bằng khen",
                        List.of(
                                "Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15",
                                "Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15",
                                "Căn cứ Nghị định số 152/2025/NĐ-CP"),
                        "Xét đề nghị của Trường THCS Kỳ Sơn và Sở Nội vụ",
                        "Bằng khen",
                        "đã lập thành tích xuất sắc; thời gian: năm 2025",
                        "Chánh Văn phòng, Thủ trưởng các cơ quan, đơn vị có liên quan",
                        "CHỦ TỊCH",
                        List.of("Như Điều 3", "Trường THCS Kỳ Sơn", "Lưu: VT")));
    }

    @Test
    void aDecisionThatGivesSeveralAwardsNamesThemAll() {
        AwardDecisionWords said = WORDS.say(new AwardDecisionWords.Values(
                AGENCY,
                "Đơn vị",
                "Sở Nội vụ",
                List.of("Cờ thi đua", "Bằng khen", "Giấy khen"),
                List.of(),
                "",
                List.of()));

        assertThat(said.subject()).isEqualTo("Về việc tặng Cờ thi đua, Bằng khen và Giấy khen");
        assertThat(said.awardForm()).isEqualTo("Cờ thi đua, Bằng khen và Giấy khen");
    }

    @Test
    void aCertificateTellsTheSuddenDeedOrWhatTheAwardIsFor() {
        assertThat(achievement(true, false, "Cứu sáu người trong mưa lũ"))
                .isEqualTo("Đã lập thành tích đột xuất: cứu sáu người trong mưa lũ");
        assertThat(achievement(true, false, "Trần Văn Dũng cứu sáu người"))
                .isEqualTo("Đã lập thành tích đột xuất: Trần Văn Dũng cứu sáu người");
        assertThat(achievement(true, false, null)).isEqualTo("Đã lập thành tích đột xuất, năm 2025");
        assertThat(achievement(false, true, null))
                .isEqualTo("Đã có thành tích xuất sắc trong phong trào thi đua, năm 2025");
        assertThat(achievement(false, false, null)).isEqualTo("Đã có thành tích xuất sắc trong công tác, năm 2025");
        assertThat(WORDS.say(new CertificateWords.Values(AGENCY, false, false, true, false, null, null, "Năm 2025"))
                        .achievement())
                .isEqualTo("Đã đạt tiêu chuẩn của danh hiệu, năm 2025");
    }

    @Test
    void whatATitleIsGivenForIsWordedByTheTitle() {
        String merit = "đạt tiêu chuẩn Gia đình văn hóa";

        assertThat(WORDS.say(new AwardDecisionWords.Values(
                                AGENCY, "Thôn", "Phòng", List.of("Danh hiệu"), List.of(merit), "Năm 2025", List.of()))
                        .achievement())
                .isEqualTo("đạt tiêu chuẩn Gia đình văn hóa; thời gian: Năm 2025");
        assertThat(WORDS.say(new CertificateWords.Values(AGENCY, false, false, true, false, merit, null, "Năm 2025"))
                        .achievement())
                .isEqualTo("Đã đạt tiêu chuẩn Gia đình văn hóa, năm 2025");
    }

    @Test
    void aNoticeSaysWhoLeftTheNomineeOut() {
        assertThat(WORDS.say(new NomineeNoticeWords.Values(true, false, false, "chưa đủ thời gian"))
                        .reason())
                .isEqualTo("không đủ điều kiện theo kết quả thẩm định: chưa đủ thời gian");
        assertThat(WORDS.say(new NomineeNoticeWords.Values(false, true, false, " "))
                        .reason())
                .isEqualTo("Hội đồng Thi đua - Khen thưởng không thông qua");
        assertThat(WORDS.say(new NomineeNoticeWords.Values(false, false, true, null)))
                .isEqualTo(new NomineeNoticeWords(
                        "người có thẩm quyền không tặng", "Bộ phận một cửa", List.of("Như trên", "Lưu: hồ sơ")));
    }

    @Test
    void minutesTellTheAppraisalTheOpinionsAndTheVote() {
        CouncilMinutesWords said =
                WORDS.say(new CouncilMinutesWords.Values(AGENCY, dossier(true), "họp trực tuyến", 9, 6, 51, 3, 4));

        assertThat(said.subject()).isEqualTo("Họp xét tặng Bằng khen");
        assertThat(said.discussion())
                .isEqualTo("Thư ký Hội đồng trình bày hồ sơ số H57-1 của Trường THCS Kỳ Sơn: Khen thưởng năm học."
                        + " Kết quả thẩm định: 04/17 đối tượng đủ điều kiện."
                        + " Không đủ điều kiện: Lê Hoàng Uyên (thiếu thời gian); Võ Đình Trọng và 11 đối tượng khác."
                        + " Ý kiến của cơ quan được lấy ý kiến: Công an tỉnh đồng ý; Thuế tỉnh không đồng ý (nợ thuế)."
                        + " Hội đồng thảo luận và bỏ phiếu đối với từng đối tượng."
                        + " Ghi chú của thư ký: họp trực tuyến.");
        assertThat(said.rule())
                .isEqualTo("Quy định áp dụng khi kiểm phiếu: phiên họp hợp lệ khi có ít nhất 06 thành viên dự họp;"
                        + " đối tượng được thông qua khi có ít nhất 51 % tổng số thành viên Hội đồng đồng ý."
                        + " Tỷ lệ dưới đây tính trên tổng số 09 thành viên.");
        assertThat(said.conclusion())
                .isEqualTo("Hội đồng Thi đua - Khen thưởng thông qua 03/04 đối tượng,"
                        + " đề nghị Chủ tịch Ủy ban nhân dân tỉnh Sông Lam tặng Bằng khen.");
    }

    @Test
    void minutesAreNumberedWithTheSignOfTheCouncil() {
        assertThat(WORDS.say(new MinutesNumberWords.Values(7)).number()).isEqualTo("07/BB-HĐTĐKT");
        assertThat(WORDS.say(new MinutesNumberWords.Values(1207)).number()).isEqualTo("1207/BB-HĐTĐKT");
    }

    @Test
    void minutesOfAVoteThatNobodyPassedSaySo() {
        CouncilMinutesWords said =
                WORDS.say(new CouncilMinutesWords.Values(AGENCY, dossier(false), null, 9, 6, 51, 0, 4));

        assertThat(said.conclusion()).isEqualTo("Hội đồng Thi đua - Khen thưởng không thông qua đối tượng nào.");
        assertThat(said.discussion())
                .isEqualTo("Thư ký Hội đồng trình bày hồ sơ số H57-1 của Trường THCS Kỳ Sơn: Khen thưởng năm học."
                        + " Kết quả thẩm định: 17/17 đối tượng đủ điều kiện."
                        + " Hội đồng thảo luận và bỏ phiếu đối với từng đối tượng.");
    }

    @Test
    void aLetterTellsTheVoteWhenThereWasOne() {
        Vote vote = new Vote(LocalDate.of(2026, 2, 5), 7, 9, 51, 1, 2, List.of(new Failed("Võ Đình Trọng", 2)), 0);
        SubmissionLetterWords said = WORDS.say(new SubmissionLetterWords.Values(
                AGENCY,
                "Sở Nội vụ",
                dossier(false),
                List.of("Luật Thi đua, khen thưởng"),
                "Kính trình",
                vote,
                List.of(new Proposed("Bằng khen", 7))));

        assertThat(said)
                .isEqualTo(new SubmissionLetterWords(
                        "Về việc đề nghị tặng Bằng khen",
                        "Chủ tịch Ủy ban nhân dân tỉnh Sông Lam",
                        List.of(
                                "Căn cứ Luật Thi đua, khen thưởng",
                                "Căn cứ kết quả họp Hội đồng Thi đua - Khen thưởng ngày 05/02/2026"),
                        List.of(
                                "Sở Nội vụ đã thẩm định hồ sơ số H57-1 của Trường THCS Kỳ Sơn: Khen thưởng năm học.",
                                "Kết quả thẩm định: 17/17 đối tượng đủ điều kiện.",
                                "Hội đồng Thi đua - Khen thưởng họp ngày 05/02/2026 với 07/09 thành viên, thông qua"
                                        + " 01/02 đối tượng (ít nhất 51 % tổng số thành viên đồng ý)."
                                        + " Không thông qua: Võ Đình Trọng (2/9 phiếu).",
                                "Kính trình."),
                        List.of("Bằng khen (7/9 phiếu)"),
                        List.of("Như trên", "Lưu: VT")));
    }

    @Test
    void aLetterWithoutAVoteSaysNothingOfACouncil() {
        SubmissionLetterWords said = WORDS.say(new SubmissionLetterWords.Values(
                AGENCY, "Phòng Văn hóa", dossier(false), List.of(), null, null, List.of(new Proposed("Giấy khen", 0))));

        assertThat(said.bases()).isEmpty();
        assertThat(said.paragraphs()).hasSize(2);
        assertThat(said.results()).containsExactly("Giấy khen");
    }

    @Test
    void aNoticeThatTheHandlingStopsIsSignedByWhoEndedIt() {
        StopNoticeWords missed = stopped(false, true, false, false);
        assertThat(missed)
                .isEqualTo(new StopNoticeWords(
                        "Không bổ sung.",
                        "Nghị định số 118/2025/NĐ-CP về cơ chế một cửa",
                        "Không thu. Giấy tờ nộp trực tuyến được lưu theo hồ sơ; có thể nộp hồ sơ mới.",
                        "",
                        "Bộ phận một cửa",
                        List.of("Như trên", "Lưu: hồ sơ")));
        assertThat(stopped(true, false, false, false).reason())
                .isEqualTo("Người nộp hồ sơ đề nghị rút hồ sơ, với lý do: Không bổ sung.");
        assertThat(stopped(false, false, true, false).signerTitle()).isEqualTo("Chủ tịch");
        StopNoticeWords officer = stopped(false, false, false, true);
        assertThat(officer.authority()).isEqualTo("Người giải quyết hồ sơ");
        assertThat(officer.signerTitle()).isEqualTo("Chuyên viên");
        assertThat(officer.legalBasis()).isEqualTo("Luật; Nghị định");
    }

    @Test
    void slipsAndTheRegisterAreWorded() {
        assertThat(WORDS.say(new ApologyExtensionWords.Values(true, "Chủ tịch UBND")))
                .isEqualTo(new ApologyExtensionWords("", "Chủ tịch", List.of("Như trên", "Lưu: hồ sơ")));
        assertThat(WORDS.say(new ApologyExtensionWords.Values(false, "Giám đốc Sở")))
                .isEqualTo(new ApologyExtensionWords("TL. Chủ tịch", "Giám đốc Sở", List.of("Như trên", "Lưu: hồ sơ")));
        assertThat(WORDS.say(new DeskSlipWords.Values(
                        AGENCY,
                        "Biểu Dương",
                        "20",
                        List.of(new DeskSlipWords.Paper(1), new DeskSlipWords.Paper(3)),
                        false)))
                .isEqualTo(new DeskSlipWords(
                        "20 ngày làm việc kể từ ngày tiếp nhận hồ sơ hợp lệ",
                        "Bộ phận một cửa Ủy ban nhân dân tỉnh Sông Lam",
                        "Trực tuyến, trên cổng Biểu Dương",
                        List.of("1 tệp điện tử", "3 tệp điện tử"),
                        "Hồ sơ"));
        assertThat(WORDS.say(new DeskSlipWords.Values(AGENCY, "Biểu Dương", "20", List.of(), true))
                        .collection())
                .isEqualTo("Trực tiếp tại Bộ phận một cửa Ủy ban nhân dân tỉnh Sông Lam");
        assertThat(WORDS.say(new DossierRegisterWords.Values(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31))))
                .isEqualTo(new DossierRegisterWords(
                        "Từ ngày 01/01/2026 đến ngày 31/03/2026", "1", "Trực tuyến", "Trực tiếp"));
    }

    @Test
    void everyMistakeInTheWordsIsNamedAtOnceWithFileAndLine(@TempDir Path folder) throws IOException {
        String shipped = Files.readString(SHIPPED.resolve("words.yaml"));
        Files.writeString(
                folder.resolve("words.yaml"),
                shipped.replace("Chủ tịch {agency}\"\n  subject:", "Chủ tịch {agencies}\"\n  subjects:")
                        .replace("if: withdrawn}", "if: withdrew}")
                        .replace("each: papers", "each: paper"));
        Problems problems = new Problems();
        OfficeWords.check(folder, problems);

        assertThat(problems.all().stream().map(Problems.Problem::toString))
                .hasSize(6)
                .anyMatch(one -> one.startsWith("documents/words.yaml:" + line(shipped, "  decidingBody") + ": ")
                        && one.contains("“agencies”")
                        && one.contains("appraisingBody"))
                .anyMatch(one -> one.contains("“subject”"))
                .anyMatch(one -> one.contains("“subjects”"))
                .anyMatch(one -> one.startsWith("documents/words.yaml:" + line(shipped, "if: withdrawn") + ": ")
                        && one.contains("withdrew"))
                .anyMatch(one -> one.startsWith("documents/words.yaml:" + line(shipped, "each: papers") + ": "))
                .anyMatch(one -> one.contains("“files”"));
    }

    @Test
    void whatAnAgencyLeavesEmptyIsNotSaid(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("words.yaml"),
                Files.readString(SHIPPED.resolve("words.yaml"))
                        .replaceFirst("executors: \".*\"", "executors: \"\"")
                        .replaceFirst("recipients: \\[\"Như Điều 3.*]", "recipients: []"));

        AwardDecisionWords said = new OfficeWords(folder)
                .say(new AwardDecisionWords.Values(AGENCY, "", "", List.of(), List.of(), "", List.of()));

        assertThat(said.executors()).isEmpty();
        assertThat(said.recipients()).isEmpty();
    }

    private static CaseValues dossier(boolean hard) {
        return new CaseValues(
                "H57-1",
                "Trường THCS Kỳ Sơn",
                "Khen thưởng năm học",
                "Bằng khen",
                17,
                hard ? 4 : 17,
                hard
                        ? List.of(new LeftOut("Lê Hoàng Uyên", "thiếu thời gian"), new LeftOut("Võ Đình Trọng", null))
                        : List.of(),
                hard ? 11 : 0,
                hard
                        ? List.of(new Opinion("Công an tỉnh", true, null), new Opinion("Thuế tỉnh", false, "nợ thuế"))
                        : List.of());
    }

    private static String achievement(boolean sudden, boolean thematic, @Nullable String deed) {
        return WORDS.say(new CertificateWords.Values(
                        AGENCY, sudden, thematic, false, !sudden && !thematic, null, deed, "Năm 2025"))
                .achievement();
    }

    private static StopNoticeWords stopped(boolean withdrawn, boolean missed, boolean head, boolean officer) {
        return WORDS.say(new StopNoticeWords.Values(
                withdrawn,
                missed,
                "Không bổ sung.",
                List.of("Luật", "Nghị định"),
                "Không thu",
                head,
                officer,
                officer ? "Chuyên viên" : ""));
    }

    private static int line(String text, String part) {
        return (int) text.substring(0, text.indexOf(part)).lines().count() + (part.startsWith("  ") ? 1 : 0);
    }
}
