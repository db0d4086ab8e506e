package vn.bieuduong.web.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.bieuduong.attachment.AttachmentSummary;
import vn.bieuduong.dossier.view.PaperView;
import vn.bieuduong.inspection.AttachmentReason;
import vn.bieuduong.inspection.Inspection;
import vn.bieuduong.inspection.Warning;
import vn.bieuduong.signature.report.Integrity;
import vn.bieuduong.signature.report.SignatureEntry;
import vn.bieuduong.signature.report.SignatureReport;
import vn.bieuduong.signature.report.Signer;
import vn.bieuduong.signature.report.SignerStatus;
import vn.bieuduong.web.Language;

/** Một giấy tờ trước mắt cán bộ: a paper, and one sentence for each axis of its signatures: intact, who, matching. */
public record PaperLine(PaperView paper) {

    /**
     * One axis.
     *
     * @param axis its name: the words' key
     * @param sign a shape beside the words: ✓ holds, ! look, ✕ does not hold
     * @param advice what to do, "" when nothing
     */
    public record Verdict(String axis, String sign, String sentence, String advice) {

        /** The sign's colour: good, warn or bad. */
        public String look() {
            return sign.equals("✓") ? "good" : sign.equals("!") ? "warn" : "bad";
        }
    }

    /** Empty while the file is being inspected. */
    public List<Verdict> verdicts() {
        SignatureReport report = paper.report();
        List<Verdict> verdicts = new ArrayList<>();
        if (report == null) {
            return verdicts;
        }
        if (report.integrity() != Integrity.UNSIGNED || paper.signedBy().isEmpty()) {
            add(report, report.sentence(Language.current()), verdicts);
        }
        for (AttachmentSummary file : paper.signedBy()) {
            Inspection inspection = file.inspection();
            if (inspection != null) {
                SignatureReport beside = inspection.signatures();
                String sentence = SignatureReport.signedBy(file.name(), Language.current()) + " "
                        + beside.code().sentence(Language.current());
                add(beside, sentence, verdicts);
            }
        }
        if (!paper.speaking().signatures().isEmpty()) {
            // a certificate nobody trusts can carry anybody's number
            boolean match = paper.match().holds() && paper.speaking().isTrustworthy();
            verdicts.add(new Verdict(
                    "axis.match",
                    match ? "✓" : "!",
                    String.join(" ", PaperWords.match(paper)),
                    PaperWords.isNameKnown(paper.speaking())
                            ? String.join(" ", paper.match().advice(Language.current()))
                            : ""));
        }
        return verdicts;
    }

    private void add(SignatureReport report, String sentence, List<Verdict> verdicts) {
        verdicts.add(new Verdict(
                "axis.integrity",
                sign(report.integrity()),
                sentence,
                advice(report.integrity() == Integrity.INTACT, PaperWords.integrityAdvice(paper, report))));
        for (SignatureEntry entry : report.signatures()) {
            boolean trusted = entry.standing().standing() == SignerStatus.TRUSTED;
            verdicts.add(new Verdict(
                    "axis.who",
                    trusted ? "✓" : "!",
                    name(entry) + entry.standing().sentence(Language.current()),
                    advice(trusted, entry.standing().advice(Language.current()))));
        }
    }

    /** What else the inspection found. */
    public List<String> remarks() {
        Inspection inspection = paper.inspection().inspection();
        return inspection == null
                ? List.of()
                : Stream.concat(
                                Stream.concat(
                                                paper.inspection().isUnscanned()
                                                        ? Stream.of(AttachmentReason.UNSCANNED)
                                                        : Stream.empty(),
                                                inspection.reasons().stream().sorted())
                                        .map(reason -> reason.sentence(Language.current())),
                                inspection.warnings().stream()
                                        .filter(warning ->
                                                warning != Warning.NOT_SCANNED && warning != Warning.TEXT_CUT)
                                        .sorted()
                                        .map(warning -> warning.sentence(Language.current())))
                        .toList();
    }

    private static String name(SignatureEntry entry) {
        Signer signer = entry.signer();
        if (signer == null) {
            return "";
        }
        String organisation = signer.organisation();
        return organisation == null || organisation.equals(signer.commonName())
                ? signer.commonName() + ". "
                : signer.commonName() + ", " + organisation + ". ";
    }

    private static String sign(Integrity integrity) {
        return switch (integrity) {
            case INTACT -> "✓";
            case UNSIGNED -> "!";
            case MODIFIED, BROKEN, UNREADABLE -> "✕";
        };
    }

    private static String advice(boolean good, String advice) {
        return good ? "" : advice;
    }
}
