package vn.bieuduong.composing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.document.AchievementReport;
import vn.bieuduong.document.AchievementReport.Detail;
import vn.bieuduong.document.AchievementReport.Section;
import vn.bieuduong.document.AchievementSummary;
import vn.bieuduong.document.NomineeList;
import vn.bieuduong.document.OfficialPaper;
import vn.bieuduong.document.SubmissionLetter;
import vn.bieuduong.document.part.Letterhead;
import vn.bieuduong.document.part.NomineeLine;
import vn.bieuduong.document.part.SigningAuthority;
import vn.bieuduong.document.words.OfficeWords;
import vn.bieuduong.document.words.ProposalWords;
import vn.bieuduong.dossier.NomineeForm;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.procedure.NomineeType;

/** Nội dung giấy tờ của đơn vị: what stands on the paper, from what was typed and the agency's words. */
final class PaperContents {

    private final DraftSays says;
    private final String number;
    private final @Nullable LocalDate date;
    private final Candidate signer;
    private final ProposalWords words;

    /** @param date null where somebody is to write it in */
    PaperContents(DraftSays says, String number, @Nullable LocalDate date, Candidate signer, OfficeWords words) {
        this.says = says;
        this.number = number;
        this.date = date;
        this.signer = signer;
        this.words = words.say(new ProposalWords.Values(
                says.agency(),
                says.unit(),
                says.procedure().name(),
                says.details().title(),
                lines(says.details().content()),
                says.details().period(),
                says.nominees().stream().map(this::award).distinct().toList(),
                says.procedure().legalBasis(),
                says.headTitle(),
                isDeputy(),
                !isDeputy() && !isHead(),
                says.letter() == null ? null : says.letter().number(),
                says.letter() == null ? null : says.letter().date()));
    }

    OfficialPaper paper() {
        return switch (says.kind()) {
            case SUBMISSION_LETTER ->
                new SubmissionLetter(
                        letterhead(),
                        number,
                        date,
                        words.subject(),
                        words.addressee(),
                        words.bases(),
                        words.paragraphs(),
                        table(),
                        authority(),
                        words.recipients());
            case NOMINEE_LIST ->
                new NomineeList(
                        letterhead(),
                        date,
                        words.listSubject(),
                        words.attachedTo(),
                        table(),
                        authority(),
                        words.recipients());
            case ACHIEVEMENT_REPORT -> report(says.nominees().get(0));
            case ACHIEVEMENT_SUMMARY ->
                new AchievementSummary(
                        letterhead(),
                        date,
                        awards(),
                        says.details().title(),
                        says.details().period(),
                        table(),
                        Stream.concat(
                                        lines(says.details().content()).stream(),
                                        says.nominees().stream().flatMap(one -> lines(one.achievement()).stream()))
                                .toList(),
                        authority(),
                        words.recipients());
            case MINUTES -> Objects.requireNonNull(says.minutes()).paper();
        };
    }

    private AchievementReport report(NomineeForm nominee) {
        List<Detail> details = new ArrayList<>();
        detail(details, words.nameLabel(), nominee.nameOnPapers());
        detail(details, words.birthLabel(), nominee.birthDate());
        detail(details, words.positionLabel(), nominee.position());
        detail(details, words.unitLabel(), nominee.workplace());
        detail(details, words.addressLabel(), nominee.address());
        detail(details, words.taxCodeLabel(), nominee.taxCode());
        detail(details, words.membersLabel(), nominee.members() == 0 ? "" : Integer.toString(nominee.members()));
        boolean himself = nominee.kind() == NomineeType.PERSON;
        return new AchievementReport(
                letterhead(),
                date,
                award(nominee),
                nominee.nameOnPapers(),
                details,
                List.of(
                        new Section(words.meritHeading(), lines(nominee.achievement())),
                        new Section(words.causeHeading(), words.cause())),
                himself ? nominee.name() : null,
                authority());
    }

    private List<NomineeLine> table() {
        return says.nominees().stream()
                .map(one -> new NomineeLine(
                        one.kind().label(Texts.VIETNAMESE),
                        one.nameOnPapers(),
                        blankIsNull(one.position()),
                        blankIsNull(one.workplace().isEmpty() ? one.address() : one.workplace()),
                        award(one)))
                .toList();
    }

    private Letterhead letterhead() {
        return new Letterhead(says.mark(), says.superior(), says.unit(), says.place());
    }

    private SigningAuthority authority() {
        return new SigningAuthority(blankIsNull(words.authority()), signer.title(), signer.name());
    }

    private String awards() {
        return String.join(
                ", ", says.nominees().stream().map(this::award).distinct().toList());
    }

    private String award(NomineeForm nominee) {
        return nominee.awardForm().equals(DraftSays.ROOM)
                ? DraftSays.ROOM
                : says.procedure().awardForm(nominee.awardForm()).name();
    }

    /** Whether he signs in his own name: he is the head, or nobody has said what the head is called. */
    private boolean isHead() {
        return says.headTitle() == null || lower(signer.title()).startsWith(lower(says.headTitle()));
    }

    /** Whether he is called as the head with something before it. */
    private boolean isDeputy() {
        return !isHead() && says.headTitle() != null && lower(signer.title()).contains(lower(says.headTitle()));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.forLanguageTag("vi"));
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static void detail(List<Detail> details, String label, String value) {
        if (!value.isEmpty()) {
            details.add(new Detail(label, value));
        }
    }

    private static @Nullable String blankIsNull(String text) {
        return text.isBlank() ? null : text;
    }
}
