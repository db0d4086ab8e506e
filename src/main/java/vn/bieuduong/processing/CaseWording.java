package vn.bieuduong.processing;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.award.CaseRecords.Recorded;
import vn.bieuduong.document.CouncilMinutes;
import vn.bieuduong.document.CouncilMinutes.VoteLine;
import vn.bieuduong.document.Letterhead;
import vn.bieuduong.document.NomineeLine;
import vn.bieuduong.document.Signer;
import vn.bieuduong.document.SubmissionLetter;
import vn.bieuduong.dossier.DossierView;
import vn.bieuduong.dossier.NomineeForm;
import vn.bieuduong.dossier.NomineeOutcome;
import vn.bieuduong.dossier.NomineeView;
import vn.bieuduong.identity.Organisation;
import vn.bieuduong.identity.Organisations;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.procedure.AwardForm;

/** Lời trên biên bản và tờ trình: what the records of one dossier say, in the words of the office. */
final class CaseWording {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final String COUNCIL = "Hội đồng Thi đua - Khen thưởng";

    /** Those a sentence names; the others stand in the dossier. */
    private static final int MOST_NAMED = 10;

    private final DossierView dossier;
    private final Organisations organisations;
    private final Organisation agency;
    private final List<String> opinions;

    CaseWording(DossierView dossier, Organisations organisations, List<String> opinions) {
        this.dossier = dossier;
        this.organisations = organisations;
        this.agency = organisations.get(dossier.agency());
        this.opinions = opinions;
    }

    /** Biên bản: a draft until those who led and wrote have signed it. */
    Recorded minutes(CouncilSession session) {
        Map<UUID, Integer> inFavour = session.inFavour();
        List<NomineeView> before = voted(inFavour);
        List<VoteLine> votes = before.stream()
                .map(n -> vote(
                        session,
                        n,
                        inFavour.getOrDefault(n.id(), 0),
                        session.against().get(n.id())))
                .toList();
        long passed = inFavour.values().stream().filter(session::passed).count();
        String conclusion = passed == 0
                ? COUNCIL + " không thông qua đối tượng nào."
                : COUNCIL + " thông qua " + two(passed) + "/" + two(votes.size()) + " đối tượng, đề nghị Chủ tịch "
                        + agency.name() + " tặng " + award() + ".";
        String said = session.note().isEmpty() ? "" : " Ghi chú của thư ký: " + sentence(session.note());
        return new Recorded(
                dossier.agency(),
                session.number().isEmpty() ? number() : session.number(),
                new CouncilMinutes(
                        new Letterhead(agency.name(), COUNCIL, agency.place()),
                        blankIsNull(session.number()),
                        session.metOn(),
                        null,
                        null,
                        blankIsNull(session.venue()),
                        "Họp xét tặng " + award(),
                        session.roll().stream().map(CaseWording::attendee).toList(),
                        session.members(),
                        session.present(),
                        "Thư ký Hội đồng trình bày hồ sơ số " + number() + " của " + dossier.unitName() + ": "
                                + sentence(dossier.details().title()) + " " + appraised() + asked()
                                + " Hội đồng thảo luận và bỏ phiếu đối với từng đối tượng." + said,
                        "Quy định áp dụng khi kiểm phiếu: phiên họp hợp lệ khi có ít nhất " + two(session.quorum())
                                + " thành viên dự họp; đối tượng được thông qua khi có ít nhất " + session.percent()
                                + " % tổng số thành viên Hội đồng đồng ý. Tỷ lệ dưới đây tính trên tổng số "
                                + two(session.members()) + " thành viên.",
                        votes,
                        conclusion,
                        new Signer(null, "Chủ trì phiên họp", session.chair()),
                        new Signer(null, "Thư ký", session.secretary())));
    }

    /** Tờ trình: whom the body puts forward, and how that came about. */
    Recorded letter(Submission submitted, Optional<CouncilSession> session) {
        List<String> bases = new ArrayList<>();
        dossier.procedure().legalBasis().forEach(basis -> bases.add("Căn cứ " + basis));
        session.ifPresent(one -> bases.add("Căn cứ kết quả họp " + COUNCIL + " ngày " + day(one.metOn())));
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(body(submitted).agency() + " đã thẩm định hồ sơ số " + number() + " của " + dossier.unitName()
                + ": " + sentence(dossier.details().title()));
        paragraphs.add(appraised() + asked());
        session.ifPresent(one -> paragraphs.add(voted(one)));
        if (!submitted.note().isEmpty()) {
            paragraphs.add(sentence(submitted.note()));
        }
        List<NomineeLine> proposed = proposed(session);
        return new Recorded(
                submitted.body(),
                submitted.number(),
                new SubmissionLetter(
                        body(submitted),
                        submitted.number(),
                        submitted.submittedOn(),
                        "Về việc đề nghị tặng " + award(),
                        "Chủ tịch " + agency.name(),
                        bases,
                        paragraphs,
                        proposed,
                        new Signer(null, title(submitted), submitted.signer()),
                        List.of("Như trên", "Lưu: VT")));
    }

    private List<NomineeLine> proposed(Optional<CouncilSession> session) {
        Map<UUID, Integer> inFavour = session.map(CouncilSession::inFavour).orElse(Map.of());
        return dossier.nominees().stream()
                .filter(n -> session.isEmpty()
                        ? n.outcome() != NomineeOutcome.INELIGIBLE
                        : inFavour.containsKey(n.id()) && session.get().passed(inFavour.getOrDefault(n.id(), 0)))
                .map(n -> new NomineeLine(
                        n.form().kind().label(Texts.VIETNAMESE),
                        n.form().nameOnPapers(),
                        blankIsNull(n.form().position()),
                        place(n.form()),
                        award(n)
                                + session.map(one -> " (" + inFavour.getOrDefault(n.id(), 0) + "/" + one.members()
                                                + " phiếu)")
                                        .orElse("")))
                .toList();
    }

    /** Who stands on top: a department under its committee; the commune's own division under the commune. */
    private Letterhead body(Submission submitted) {
        if (submitted.body().equals(dossier.agency())) {
            String division = dossier.procedure().appraisingBody().replaceFirst("\\s+thuộc\\s.*$", "");
            return new Letterhead(agency.name(), division, agency.place());
        }
        Organisation body = organisations.get(submitted.body());
        String superior = body.parent()
                .flatMap(organisations::find)
                .map(Organisation::name)
                .orElse(null);
        return new Letterhead(superior, body.name(), body.place());
    }

    private String title(Submission submitted) {
        String title = submitted.signerTitle();
        Optional<String> head = organisations.find(submitted.body()).flatMap(Organisation::headTitle);
        return head.filter(title::startsWith).orElse(title);
    }

    /** “Kết quả thẩm định: 05/06 đối tượng đủ điều kiện. Không đủ điều kiện: …” */
    private String appraised() {
        List<NomineeView> not = dossier.nominees().stream()
                .filter(n -> n.outcome() == NomineeOutcome.INELIGIBLE)
                .toList();
        int all = dossier.nominees().size();
        String eligible = "Kết quả thẩm định: " + two(all - not.size()) + "/" + two(all) + " đối tượng đủ điều kiện.";
        return not.isEmpty()
                ? eligible
                : eligible + " Không đủ điều kiện: "
                        + named(not, n -> n.form().name() + (n.reason() == null ? "" : " (" + n.reason() + ")"));
    }

    private String asked() {
        return opinions.isEmpty() ? "" : " Ý kiến của cơ quan được lấy ý kiến: " + String.join("; ", opinions) + ".";
    }

    private String voted(CouncilSession session) {
        Map<UUID, Integer> inFavour = session.inFavour();
        List<NomineeView> before = voted(inFavour);
        List<NomineeView> not = before.stream()
                .filter(n -> !session.passed(inFavour.getOrDefault(n.id(), 0)))
                .toList();
        String result = COUNCIL + " họp ngày " + day(session.metOn()) + " với " + two(session.present()) + "/"
                + two(session.members()) + " thành viên, thông qua " + two(before.size() - not.size()) + "/"
                + two(before.size()) + " đối tượng (ít nhất " + session.percent() + " % tổng số thành viên đồng ý).";
        return not.isEmpty()
                ? result
                : result + " Không thông qua: "
                        + named(
                                not,
                                n -> n.form().name() + " (" + inFavour.getOrDefault(n.id(), 0) + "/" + session.members()
                                        + " phiếu)");
    }

    private static CouncilMinutes.Attendee attendee(CouncilResult.Attendee one) {
        String attendance =
                switch (one.attendance()) {
                    case PRESENT -> "Có mặt";
                    case WROTE -> "Gửi phiếu";
                    case ABSENT -> "Vắng";
                };
        return new CouncilMinutes.Attendee(one.name(), one.title(), one.duty(), attendance);
    }

    private static VoteLine vote(CouncilSession session, NomineeView nominee, int inFavour, @Nullable Integer against) {
        return new VoteLine(
                nominee.form().kind().label(Texts.VIETNAMESE),
                nominee.form().name(),
                place(nominee.form()),
                inFavour,
                session.present() - inFavour,
                against,
                String.format(Locale.forLanguageTag("vi"), "%.1f %%", 100.0 * inFavour / session.members())
                        .replace(",0 ", " "),
                session.passed(inFavour) ? "Thông qua" : "Không thông qua");
    }

    private List<NomineeView> voted(Map<UUID, Integer> inFavour) {
        return dossier.nominees().stream()
                .filter(n -> inFavour.containsKey(n.id()))
                .toList();
    }

    private static String named(List<NomineeView> nominees, Function<NomineeView, String> words) {
        String names = nominees.stream().limit(MOST_NAMED).map(words).collect(Collectors.joining("; "));
        int more = nominees.size() - MOST_NAMED;
        return more > 0 ? names + " và " + two(more) + " đối tượng khác." : names + ".";
    }

    private String award() {
        return award(dossier.nominees().get(0));
    }

    private String award(NomineeView nominee) {
        return dossier.procedure().awardForms().stream()
                .filter(a -> a.id().equals(nominee.form().awardForm()))
                .map(AwardForm::name)
                .findFirst()
                .orElse(nominee.form().awardForm());
    }

    private String number() {
        return dossier.dossierNumber().or(dossier::filingReference).orElse("");
    }

    private static @Nullable String place(NomineeForm form) {
        return blankIsNull(form.workplace().isEmpty() ? form.address() : form.workplace());
    }

    private static String sentence(String text) {
        String line = text.strip();
        return line.matches("(?s).*[.!?]") ? line : line + ".";
    }

    private static String two(long count) {
        return "%02d".formatted(count);
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }

    private static @Nullable String blankIsNull(String text) {
        return text.isBlank() ? null : text;
    }
}
