package vn.bieuduong.demonstration;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.bieuduong.demonstration.SampleRequest.Member;
import vn.bieuduong.demonstration.SampleRequest.Nominee;
import vn.bieuduong.demonstration.SampleRequest.Unit;
import vn.bieuduong.document.AchievementReport;
import vn.bieuduong.document.AchievementReport.Detail;
import vn.bieuduong.document.AchievementReport.Section;
import vn.bieuduong.document.AchievementSummary;
import vn.bieuduong.document.CouncilMinutes;
import vn.bieuduong.document.CouncilMinutes.Attendee;
import vn.bieuduong.document.CouncilMinutes.VoteLine;
import vn.bieuduong.document.NomineeList;
import vn.bieuduong.document.OfficialPaper;
import vn.bieuduong.document.SubmissionLetter;
import vn.bieuduong.document.part.Letterhead;
import vn.bieuduong.document.part.NomineeLine;
import vn.bieuduong.document.part.SigningAuthority;
import vn.bieuduong.platform.OfficeDay;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.Texts;

/**
 * Soạn giấy tờ mẫu: what a submitting unit would write for one request, component by component; the council met five days
 * before the given day, the letter went out two days before it.
 */
final class PaperWriter {

    private static final Locale VIETNAMESE = Texts.VIETNAMESE;

    private final SampleRequest request;
    private final Cast cast;
    private final LocalDate today;

    PaperWriter(SampleRequest request, Cast cast, LocalDate today) {
        this.request = request;
        this.cast = cast;
        this.today = today;
    }

    /** The papers for one component: one, or one a nominee where the procedure asks so; none where it is not needed. */
    List<OfficialPaper> write(String component) {
        return switch (component) {
            case "TO_TRINH" -> List.of(letter());
            case "DANH_SACH" -> List.of(list());
            case "BAO_CAO" -> request.nominees().stream().map(this::report).toList();
            case "BIEN_BAN" -> List.of(minutes());
            case "TOM_TAT" -> List.of(summary());
            default -> List.of();
        };
    }

    private OfficialPaper letter() {
        List<String> bases = new ArrayList<>();
        for (String basis : cast.procedure().legalBasis()) {
            bases.add("Căn cứ " + basis);
        }
        bases.add(
                "Căn cứ Biên bản họp xét khen thưởng ngày " + OfficeDay.written(councilDay()) + " của " + cast.unit());
        return new SubmissionLetter(
                letterhead(),
                letterNumber(),
                letterDay(),
                request.title(),
                "Chủ tịch " + cast.agencyName(),
                bases,
                List.of(
                        request.content(),
                        "Hồ sơ gồm các giấy tờ theo quy định của thủ tục “"
                                + cast.procedure().name() + "”. " + cast.unit()
                                + " cam kết nội dung hồ sơ là trung thực và chịu trách nhiệm trước pháp luật."),
                lines(),
                signer(),
                List.of("Như trên", "Lưu: VT"));
    }

    private OfficialPaper list() {
        return new NomineeList(
                letterhead(),
                letterDay(),
                "Đề nghị tặng " + cast.award(),
                "Tờ trình số " + letterNumber() + " ngày " + OfficeDay.written(letterDay()),
                lines(),
                signer(),
                List.of("Như trên", "Lưu: VT"));
    }

    private OfficialPaper report(Nominee nominee) {
        List<Detail> details = new ArrayList<>();
        detail(details, "Họ và tên, tên tập thể", nominee.calledName());
        if (nominee.birthDate() != null) {
            detail(details, "Ngày sinh", OfficeDay.written(nominee.birthDate()));
        }
        detail(details, "Mã số thuế", nominee.taxCode());
        detail(details, "Chức vụ, chức danh", nominee.position());
        detail(details, "Đơn vị công tác", nominee.workplace());
        detail(details, "Địa chỉ", nominee.address());
        if (nominee.members() > 0) {
            detail(details, "Số người", Integer.toString(nominee.members()));
        }
        return new AchievementReport(
                letterhead(),
                letterDay(),
                cast.award(),
                nominee.calledName(),
                details,
                List.of(
                        new Section("II. THÀNH TÍCH ĐẠT ĐƯỢC", nominee.report()),
                        new Section(
                                "III. TÓM TẮT",
                                List.of("Thời gian: " + request.period() + ".", nominee.achievement()))),
                nominee.name(),
                signer());
    }

    private OfficialPaper minutes() {
        Unit own = request.unit();
        Member chair = own.council().get(0);
        Member secretary = own.council().get(own.council().size() - 1);
        int members = own.council().size();
        List<VoteLine> votes = request.nominees().stream()
                .map(n -> new VoteLine(
                        n.kind().label(VIETNAMESE), n.name(), n.place(), members, 0, 0, "100 %", "Đồng ý đề nghị"))
                .toList();
        return new CouncilMinutes(
                letterhead(),
                "0" + (request.id().length() % 9 + 1) + "/BB-" + own.sign(),
                OfficeDay.of(at(10, 30)),
                at(8, 0),
                at(10, 30),
                own.venue(),
                "Họp xét khen thưởng: " + request.title(),
                own.council().stream()
                        .map(m -> new Attendee(m.name(), m.title(), m.role(), "Có mặt"))
                        .toList(),
                members,
                members,
                "Sau khi nghe báo cáo thành tích và thảo luận, các thành viên thống nhất đánh giá: "
                        + request.content(),
                null,
                votes,
                "100 % thành viên có mặt nhất trí đề nghị tặng " + cast.award() + " cho các đối tượng nêu trên.",
                new SigningAuthority(null, chair.role(), chair.name()),
                new SigningAuthority(null, secretary.role(), secretary.name()));
    }

    private OfficialPaper summary() {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(request.content());
        request.nominees().forEach(n -> paragraphs.addAll(n.report()));
        return new AchievementSummary(
                letterhead(),
                letterDay(),
                cast.award(),
                request.title(),
                request.period(),
                lines(),
                paragraphs,
                signer(),
                List.of("Lưu: VT"));
    }

    private List<NomineeLine> lines() {
        return request.nominees().stream()
                .map(n -> new NomineeLine(
                        n.kind().label(VIETNAMESE),
                        n.calledName(),
                        n.position().isEmpty() ? null : n.position(),
                        n.place(),
                        cast.award()))
                .toList();
    }

    private Letterhead letterhead() {
        return new Letterhead(request.unit().superior(), cast.unit(), cast.place());
    }

    private SigningAuthority signer() {
        return new SigningAuthority(null, cast.title(), cast.filer().displayName());
    }

    /** A number that looks like one and stays the same for the same request. */
    private String letterNumber() {
        return (Math.floorMod(request.id().hashCode(), 180) + 20) + "/TTr-"
                + request.unit().sign();
    }

    private LocalDate councilDay() {
        return today.minusDays(5);
    }

    private LocalDate letterDay() {
        return today.minusDays(2);
    }

    private Instant at(int hour, int minute) {
        return councilDay()
                .atTime(LocalTime.of(hour, minute))
                .atZone(Settings.ZONE)
                .toInstant();
    }

    private static void detail(List<Detail> details, String label, String value) {
        if (!value.isEmpty()) {
            details.add(new Detail(label, value));
        }
    }
}
