package vn.bieuduong.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.bieuduong.document.part.Applicant;
import vn.bieuduong.document.part.Letterhead;
import vn.bieuduong.document.part.NomineeLine;
import vn.bieuduong.document.part.SigningAuthority;

/** Complete, valid papers of a fictional province; a test changes the one detail it is about. */
public final class Papers {

    static final LocalDate DAY = LocalDate.of(2026, 2, 5);
    static final Instant MORNING = Instant.parse("2026-02-05T02:05:30Z");
    static final Instant DUE = Instant.parse("2026-03-12T10:00:00Z");
    static final String LOOKUP = "https://khenthuong.songlam.gov.vn/tra-cuu/HS-2026-000123";
    static final Letterhead PROVINCE = new Letterhead(null, "Ủy ban nhân dân tỉnh Sông Lam", "Sông Lam");
    static final Letterhead DEPARTMENT = new Letterhead("Ủy ban nhân dân tỉnh Sông Lam", "Sở Nội vụ", "Sông Lam");
    static final Letterhead DESK = new Letterhead("Sở Nội vụ", "Bộ phận Tiếp nhận và Trả kết quả", "Sông Lam");
    static final SigningAuthority CHAIRMAN =
            new SigningAuthority("KT. Chủ tịch", "Phó Chủ tịch", "Nguyễn Thị Ngọc Huệ");
    static final SigningAuthority DIRECTOR = new SigningAuthority(null, "Giám đốc", "Đặng Quốc Thắng");
    static final Applicant SCHOOL = new Applicant(
            "Trường Trung học cơ sở Nguyễn Thị Minh Khai",
            "Số 12, đường Lê Hồng Phong, phường Trung Sơn, tỉnh Sông Lam",
            "0238 3812 345",
            "vanthu@thcsminhkhai.edu.vn");
    static final String MERIT = "Tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh theo công trạng";

    private Papers() {}

    public static List<OfficialPaper> all() {
        return List.of(
                filingReceipt(),
                awardDecision(60),
                OfficeForms.receiptSlip(),
                OfficeForms.supplementRequest(),
                OfficeForms.refusalSlip(),
                OfficeForms.apologyExtension(),
                OfficeForms.stopNotice(),
                OfficeForms.controlSheet(),
                OfficeForms.dossierRegister(),
                councilMinutes(),
                submissionLetter(),
                nomineeList(),
                achievementReport(),
                achievementSummary(),
                certificates());
    }

    static List<NomineeLine> nominees(int count) {
        List<NomineeLine> lines = new ArrayList<>(List.of(
                new NomineeLine(
                        "Tập thể",
                        "Tổ Khoa học Tự nhiên",
                        null,
                        "Trường Trung học cơ sở Nguyễn Thị Minh Khai, phường Trung Sơn",
                        "Bằng khen"),
                new NomineeLine(
                        "Tập thể",
                        "Công ty TNHH Một thành viên Khai thác công trình thủy lợi và Dịch vụ nông nghiệp Sông Lam",
                        null,
                        null,
                        "Bằng khen")));
        String[] names = {
            "Nguyễn Thị Minh Nguyệt",
            "Trần Văn Dũng",
            "Lê Hoàng Phương Uyên",
            "Phạm Quỳnh Như",
            "Võ Đình Trọng",
            "Hoàng Ngọc Ẩn"
        };
        for (int i = lines.size(); i < count; i++) {
            lines.add(new NomineeLine(
                    "Cá nhân",
                    names[i % names.length],
                    i % 3 == 0 ? "Phó Trưởng phòng phụ trách, Phòng Quản lý giáo dục thường xuyên" : "Giáo viên",
                    "Trường Tiểu học Kỳ Sơn " + i + ", xã Kỳ Sơn",
                    "Bằng khen"));
        }
        return lines;
    }

    static NomineeList nomineeList() {
        return new NomineeList(
                DEPARTMENT,
                DAY,
                "Đề nghị tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh năm 2025",
                "Tờ trình số 45/TTr-SNV",
                nominees(30),
                DIRECTOR,
                List.of("Như trên", "Lưu: VT"));
    }

    static AchievementSummary achievementSummary() {
        return new AchievementSummary(
                DEPARTMENT,
                DAY,
                "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh",
                "Cứu người trong mưa lũ",
                "Đêm 02 tháng 10 năm 2025",
                nominees(3),
                List.of("Tổ cứu hộ tiếp cận nơi bị nạn sau 50 phút.", "Cả sáu người được đưa về nơi an toàn."),
                DIRECTOR,
                List.of("Lưu: VT"));
    }

    public static FilingReceipt filingReceipt() {
        return new FilingReceipt(
                "Cổng Biểu Dương tỉnh Sông Lam",
                "Sở Nội vụ tỉnh Sông Lam",
                "HS-2026-000123",
                "K7Q2-M9XD",
                LOOKUP,
                MORNING,
                "Nguyễn Thị Minh Nguyệt",
                "Trường Trung học cơ sở Nguyễn Thị Minh Khai",
                MERIT,
                "20 ngày làm việc",
                17,
                List.of(
                        new FilingReceipt.ReceivedFile(
                                "Tờ trình đề nghị khen thưởng",
                                "to-trinh-signed.pdf",
                                184_320,
                                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                                "Còn nguyên vẹn; ký bởi Đặng Quốc Thắng, Sở Nội vụ tỉnh Sông Lam."),
                        new FilingReceipt.ReceivedFile(
                                "Báo cáo thành tích",
                                "bao-cao-thanh-tich_nguyen-thi-minh-nguyet_ban-cuoi-cung.pdf",
                                1_468_006,
                                "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae",
                                "Chưa có chữ ký số."),
                        new FilingReceipt.ReceivedFile(
                                "Biên bản họp Hội đồng",
                                "bien-ban.pdf",
                                912,
                                "fcde2b2edba56bf408601fb721fe9b5c338d10ee429ea04fae5511b68fbf8fb9",
                                "Đã bị thay đổi sau khi ký; cần nộp lại bản gốc.")),
                null);
    }

    public static AwardDecision awardDecision(int nominees) {
        return new AwardDecision(
                PROVINCE,
                "112/QĐ-UBND",
                DAY,
                "Chủ tịch Ủy ban nhân dân tỉnh Sông Lam",
                "Về việc tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh",
                List.of(
                        "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025",
                        "Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022",
                        "Căn cứ Nghị định số 152/2025/NĐ-CP ngày 14 tháng 6 năm 2025 của Chính phủ quy định về phân cấp, phân quyền trong lĩnh vực thi đua, khen thưởng"),
                "Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 45/TTr-SNV ngày 02 tháng 02 năm 2026",
                "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh",
                "đã có thành tích xuất sắc trong thực hiện nhiệm vụ công tác năm học 2024 - 2025",
                nominees(nominees),
                "Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc Sở Nội vụ, Thủ trưởng các cơ quan, đơn vị liên quan và các tập thể, cá nhân có tên tại Điều 1",
                CHAIRMAN,
                List.of(
                        "Như Điều 3",
                        "Chủ tịch, các Phó Chủ tịch UBND tỉnh",
                        "Cổng thông tin điện tử tỉnh",
                        "Lưu: VT, SNV (02 bản)"));
    }

    static CouncilMinutes councilMinutes() {
        return new CouncilMinutes(
                new Letterhead("Ủy ban nhân dân tỉnh Sông Lam", "Hội đồng Thi đua - Khen thưởng", "Sông Lam"),
                "07/BB-HĐTĐKT",
                DAY,
                MORNING,
                MORNING.plusSeconds(7_500),
                "Phòng họp số 2, trụ sở Ủy ban nhân dân tỉnh",
                "Họp xét tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh",
                List.of(
                        new CouncilMinutes.Attendee(
                                "Nguyễn Thị Ngọc Huệ",
                                "Phó Chủ tịch Ủy ban nhân dân tỉnh",
                                "Chủ tịch Hội đồng",
                                "Có mặt"),
                        new CouncilMinutes.Attendee(
                                "Đặng Quốc Thắng", "Giám đốc Sở Nội vụ", "Phó Chủ tịch thường trực", "Có mặt"),
                        new CouncilMinutes.Attendee(
                                "Hồ Sỹ Cường", "Chủ tịch Liên đoàn Lao động tỉnh", "Ủy viên", "Vắng"),
                        new CouncilMinutes.Attendee(
                                "Bùi Thị Ánh Tuyết",
                                "Phó Trưởng ban Thi đua - Khen thưởng",
                                "Ủy viên, Thư ký",
                                "Gửi phiếu")),
                4,
                3,
                "Thư ký Hội đồng trình bày kết quả thẩm định. Các thành viên thảo luận và bỏ phiếu kín đối với từng trường hợp.",
                "Hội đồng họp hợp lệ khi có ít nhất 03 thành viên dự họp.",
                List.of(
                        new CouncilMinutes.VoteLine(
                                "Tập thể",
                                "Tổ Khoa học Tự nhiên",
                                "Trường THCS Nguyễn Thị Minh Khai",
                                3,
                                0,
                                0,
                                "100%",
                                "Đạt"),
                        new CouncilMinutes.VoteLine(
                                "Cá nhân",
                                "Lê Hoàng Phương Uyên",
                                "Trường THCS Nguyễn Thị Minh Khai",
                                1,
                                2,
                                1,
                                "33,3%",
                                "Không đạt")),
                "Hội đồng thống nhất đề nghị Chủ tịch Ủy ban nhân dân tỉnh tặng Bằng khen cho 01 tập thể.",
                new SigningAuthority(null, "Chủ tịch Hội đồng", "Nguyễn Thị Ngọc Huệ"),
                new SigningAuthority(null, "Thư ký", "Bùi Thị Ánh Tuyết"));
    }

    static SubmissionLetter submissionLetter() {
        return new SubmissionLetter(
                new Letterhead(
                        "Ủy ban nhân dân phường Trung Sơn", "Trường Trung học cơ sở Nguyễn Thị Minh Khai", "Trung Sơn"),
                "15/TTr-THCSMK",
                DAY,
                "Về việc đề nghị tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh",
                "Chủ tịch Ủy ban nhân dân tỉnh Sông Lam",
                List.of(
                        "Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022",
                        "Căn cứ kết quả họp xét của Hội đồng Thi đua - Khen thưởng nhà trường"),
                List.of(
                        "Năm học 2024 - 2025, tập thể và cá nhân nhà trường đã nỗ lực vượt khó, hoàn thành xuất sắc nhiệm vụ được giao."),
                nominees(5),
                new SigningAuthority(null, "Hiệu trưởng", "Phan Thị Thúy Hằng"),
                List.of("Như trên", "Lưu: VT"));
    }

    static AchievementReport achievementReport() {
        return new AchievementReport(
                new Letterhead(
                        "Ủy ban nhân dân phường Trung Sơn", "Trường Trung học cơ sở Nguyễn Thị Minh Khai", "Trung Sơn"),
                DAY,
                "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh",
                "Bà Lê Hoàng Phương Uyên",
                List.of(
                        new AchievementReport.Detail("Chức vụ", "Giáo viên, Tổ trưởng Tổ Ngữ văn"),
                        new AchievementReport.Detail("Đơn vị công tác", "Trường Trung học cơ sở Nguyễn Thị Minh Khai"),
                        new AchievementReport.Detail("Trình độ chuyên môn", "Thạc sĩ Ngữ văn")),
                List.of(
                        new AchievementReport.Section(
                                "II. THÀNH TÍCH ĐẠT ĐƯỢC",
                                List.of(
                                        "Hai năm liên tục hoàn thành xuất sắc nhiệm vụ; 02 sáng kiến được áp dụng có hiệu quả tại đơn vị.",
                                        "Bồi dưỡng 12 học sinh đạt giải trong kỳ thi chọn học sinh giỏi cấp tỉnh.")),
                        new AchievementReport.Section(
                                "III. CÁC HÌNH THỨC ĐÃ ĐƯỢC KHEN THƯỞNG",
                                List.of("Năm 2024: Chiến sĩ thi đua cơ sở theo Quyết định số 210/QĐ-UBND."))),
                "Lê Hoàng Phương Uyên",
                new SigningAuthority("Xác nhận của đơn vị", "Hiệu trưởng", "Phan Thị Thúy Hằng"));
    }

    public static Certificates certificates() {
        return new Certificates(
                "Bằng khen",
                "Chủ tịch Ủy ban nhân dân tỉnh Sông Lam",
                List.of(
                        new Certificates.Certificate(
                                "Bà Lê Hoàng Phương Uyên",
                                "Giáo viên Trường Trung học cơ sở Nguyễn Thị Minh Khai, phường Trung Sơn",
                                "Đã có thành tích xuất sắc trong thực hiện nhiệm vụ công tác năm học 2024 - 2025",
                                "214"),
                        new Certificates.Certificate(
                                "Công ty TNHH Một thành viên Khai thác công trình thủy lợi và Dịch vụ nông nghiệp Sông Lam",
                                null,
                                "Đã có thành tích xuất sắc trong công tác phòng, chống thiên tai năm 2025",
                                "215")),
                "112/QĐ-UBND",
                DAY,
                "Sông Lam",
                CHAIRMAN);
    }
}
