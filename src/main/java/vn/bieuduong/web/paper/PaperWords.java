package vn.bieuduong.web.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.attachment.AttachmentSummary;
import vn.bieuduong.dossier.view.PaperState;
import vn.bieuduong.dossier.view.PaperView;
import vn.bieuduong.inspection.AttachmentReason;
import vn.bieuduong.inspection.Inspection;
import vn.bieuduong.inspection.Warning;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.signature.report.Integrity;
import vn.bieuduong.signature.report.SignatureEntry;
import vn.bieuduong.signature.report.SignatureReport;
import vn.bieuduong.signature.report.Signer;
import vn.bieuduong.signature.report.SignerStatus;
import vn.bieuduong.signature.report.SignerStatusCode;
import vn.bieuduong.web.Language;
import vn.bieuduong.web.Show;

/** What is said of a paper on a page: what was found and what to do, on the three axes: unchanged, by whom, the right one. */
@Named
@ApplicationScoped
public class PaperWords {

    private static final Set<SignerStatusCode> NAMELESS = EnumSet.of(
            SignerStatusCode.ISSUER_UNKNOWN,
            SignerStatusCode.SELF_SIGNED,
            SignerStatusCode.CERTIFICATE_MISSING,
            SignerStatusCode.UNDECIDED);

    /** Where its file was taken from. */
    public String origin(PaperView paper) {
        return paper.originNumber().isEmpty()
                ? Texts.of("applicant", "paper.origin.draft", Language.current(), List.of())
                : Texts.of(
                        "applicant",
                        "paper.origin." + paper.origin(),
                        Language.current(),
                        List.of(paper.originNumber()));
    }

    /** Of whom it speaks. */
    public String about(PaperView paper) {
        String names = String.join(", ", paper.about().names());
        return paper.about().more() == 0
                ? Texts.of("applicant", "paper.about", Language.current(), List.of(names))
                : Texts.of(
                        "applicant",
                        "paper.about.more",
                        Language.current(),
                        List.of(names, paper.about().more()));
    }

    /** What was found, sentence by sentence, without what {@link #trouble} says before them. */
    public List<String> findings(PaperView paper) {
        Inspection inspection = paper.inspection().inspection();
        List<String> lines = new ArrayList<>();
        if (inspection == null || paper.state() == PaperState.CHECKING) {
            lines.add(say("paper.checking"));
            return lines;
        }
        String trouble = trouble(paper);
        if (paper.inspection().isUnscanned()) {
            lines.add(sentence(AttachmentReason.UNSCANNED));
        }
        inspection.reasons().stream().sorted().forEach(reason -> lines.add(sentence(reason)));
        SignatureReport report = paper.report();
        if (inspection.reasons().isEmpty() && report != null) {
            if (report.integrity() != Integrity.UNSIGNED || paper.signedBy().isEmpty()) {
                lines.add(report.sentence(Language.current()));
            }
            report.signatures().forEach(entry -> lines.add(signature(entry, report, trouble)));
            boolean intact = report.integrity() == Integrity.INTACT;
            for (AttachmentSummary file : paper.signedBy()) {
                intact |= signedBy(file, trouble, lines);
            }
            if (intact) {
                lines.addAll(match(paper));
            }
        }
        lines.removeIf(trouble::equals);
        inspection.warnings().stream()
                .filter(warning -> warning != Warning.NOT_SCANNED && warning != Warning.TEXT_CUT)
                .sorted()
                .forEach(warning -> lines.add(warning.sentence(Language.current())));
        return lines;
    }

    /** Says what a signature file says of the paper; true when it holds. */
    private static boolean signedBy(AttachmentSummary file, String trouble, List<String> lines) {
        Inspection inspection = file.inspection();
        if (inspection == null) {
            return false;
        }
        SignatureReport report = inspection.signatures();
        lines.add(SignatureReport.signedBy(file.name(), Language.current()) + " "
                + report.code().sentence(Language.current()));
        report.signatures().forEach(entry -> lines.add(signature(entry, report, trouble)));
        return report.integrity() == Integrity.INTACT;
    }

    /** What to do about it; nothing when all is well. */
    public List<String> advice(PaperView paper) {
        Inspection inspection = paper.inspection().inspection();
        if (inspection == null
                || !inspection.isUsable()
                || paper.state() == PaperState.GOOD
                || paper.state() == PaperState.CHECKING) {
            return List.of();
        }
        SignatureReport report = paper.speaking();
        if (report.integrity() != Integrity.INTACT) {
            return List.of(integrityAdvice(paper, report));
        }
        List<String> advice = new ArrayList<>();
        report.signatures().stream()
                .map(SignatureEntry::standing)
                .filter(code -> code.standing() != SignerStatus.TRUSTED)
                .map(code -> code.advice(Language.current()))
                .distinct()
                .forEach(advice::add);
        if (isNameKnown(report)) {
            advice.addAll(paper.match().advice(Language.current()));
        }
        return advice;
    }

    /** What to do about the document itself: of a paper that must be signed and is not, exactly that. */
    public static String integrityAdvice(PaperView paper, SignatureReport report) {
        boolean mustBeSigned = report.integrity() == Integrity.UNSIGNED && paper.state() == PaperState.WARNING;
        return mustBeSigned ? say("paper.mustBeSigned") : report.advice(Language.current());
    }

    /** Whether the right one signed; where nobody vouches for the name in the certificate, that this cannot be said. */
    public static List<String> match(PaperView paper) {
        Inspection inspection = paper.inspection().inspection();
        return inspection == null || isNameKnown(paper.speaking())
                ? paper.match().sentences(Language.current())
                : List.of(say("paper.nameUnknown"));
    }

    /** A certificate of nobody we know can carry anybody's name and number. */
    public static boolean isNameKnown(SignatureReport report) {
        return report.signatures().stream().map(SignatureEntry::standing).noneMatch(NAMELESS::contains);
    }

    /** What is wrong with the paper, in the one sentence that weighs most: refused, changed, whose word, the wrong one; or "". */
    public String trouble(PaperView paper) {
        Inspection inspection = paper.inspection().inspection();
        if (inspection == null || (paper.state() != PaperState.WARNING && paper.state() != PaperState.BAD)) {
            return "";
        }
        if (!inspection.reasons().isEmpty()) {
            return sentence(inspection.reasons().stream().sorted().findFirst().orElseThrow());
        }
        SignatureReport report = paper.speaking();
        if (report.integrity() != Integrity.INTACT) {
            return report.equals(paper.report())
                    ? report.sentence(Language.current())
                    : report.code().sentence(Language.current());
        }
        return report.doubt()
                .map(code -> code.sentence(Language.current()))
                .orElseGet(() -> String.join(" ", paper.match().failing(Language.current())));
    }

    /**
     * Who signed, by whose word, and when: "Ký bởi Nguyễn Văn A (Trường …), lúc … ." and what is known of the certificate, unless
     * that was said as the trouble. Of a document that was changed only the name: its time and the rest may be what was changed.
     */
    private static String signature(SignatureEntry entry, SignatureReport report, String trouble) {
        Signer signer = entry.signer();
        if (report.integrity() != Integrity.INTACT) {
            return signer == null ? say("paper.signerUnknown") + "." : say("paper.nameOnIt", name(signer));
        }
        String who = signer == null ? say("paper.signerUnknown") : say("paper.signedBy", name(signer));
        String when = entry.signedAt() == null ? "" : " " + say("paper.signedAt", new Show().moment(entry.signedAt()));
        String standing = entry.standing().sentence(Language.current());
        return who + when + "." + (standing.equals(trouble) ? "" : " " + standing);
    }

    private static String name(Signer signer) {
        String organisation = signer.organisation();
        return organisation == null || organisation.equals(signer.commonName())
                ? signer.commonName()
                : signer.commonName() + " (" + organisation + ")";
    }

    /** Everybody whose signature the file carries. */
    public String signers(PaperView paper) {
        Inspection inspection = paper.inspection().inspection();
        return inspection == null
                ? ""
                : paper.speaking().signatures().stream()
                        .map(SignatureEntry::signer)
                        .filter(signer -> signer != null)
                        .map(PaperWords::nameOrNothing)
                        .distinct()
                        .collect(Collectors.joining(", "));
    }

    private static String nameOrNothing(@Nullable Signer signer) {
        return signer == null ? "" : name(signer);
    }

    private static String sentence(AttachmentReason reason) {
        return reason.sentence(Language.current());
    }

    private static String say(String key, Object... arguments) {
        return Texts.of("pages", key, Language.current(), List.of(arguments));
    }
}
