package vn.bieuduong.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.attachment.AttachmentReason;
import vn.bieuduong.attachment.Inspection;
import vn.bieuduong.attachment.Warning;
import vn.bieuduong.dossier.PaperState;
import vn.bieuduong.dossier.PaperView;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.signature.Integrity;
import vn.bieuduong.signature.SignatureEntry;
import vn.bieuduong.signature.SignatureReport;
import vn.bieuduong.signature.Signer;
import vn.bieuduong.signature.Standing;

/** What is said of a paper on a page: what was found and what to do, on the three axes: unchanged, by whom, the right one. */
@Named
@ApplicationScoped
public class PaperWords {

    private static final Locale VI = Texts.VIETNAMESE;

    /** What was found, sentence by sentence. */
    public List<String> findings(PaperView paper) {
        Inspection inspection = paper.inspection().inspection();
        List<String> lines = new ArrayList<>();
        if (inspection == null || paper.state() == PaperState.CHECKING) {
            lines.add(Texts.of("pages", "paper.checking", VI, List.of()));
            return lines;
        }
        inspection.reasons().stream().sorted().forEach(reason -> lines.add(sentence(reason)));
        if (inspection.isUsable()) {
            SignatureReport report = inspection.signatures();
            lines.add(report.sentence(VI));
            report.signatures().forEach(entry -> lines.add(signature(entry)));
            if (report.integrity() == Integrity.INTACT) {
                lines.addAll(paper.match().sentences(VI));
            }
        }
        inspection.warnings().stream()
                .filter(warning -> warning != Warning.NOT_SCANNED && warning != Warning.TEXT_CUT)
                .sorted()
                .forEach(warning -> lines.add(warning.sentence(VI)));
        return lines;
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
        SignatureReport report = inspection.signatures();
        if (report.integrity() != Integrity.INTACT) {
            return List.of(report.advice(VI));
        }
        List<String> advice = new ArrayList<>();
        report.signatures().stream()
                .map(SignatureEntry::standing)
                .filter(code -> code.standing() != Standing.TRUSTED)
                .map(code -> code.advice(VI))
                .distinct()
                .forEach(advice::add);
        advice.addAll(paper.match().advice(VI));
        return advice;
    }

    /** Who signed, by whose word, and when: "Ký bởi Nguyễn Văn A (Trường …), lúc … ." and what is known of the certificate. */
    private static String signature(SignatureEntry entry) {
        Signer signer = entry.signer();
        String who = signer == null
                ? Texts.of("pages", "paper.signerUnknown", VI, List.of())
                : Texts.of("pages", "paper.signedBy", VI, List.of(name(signer)));
        String when = entry.signedAt() == null
                ? ""
                : " " + Texts.of("pages", "paper.signedAt", VI, List.of(new Show().moment(entry.signedAt())));
        return who + when + ". " + entry.standing().sentence(VI);
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
                : inspection.signatures().signatures().stream()
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
        return reason.sentence(VI);
    }
}
