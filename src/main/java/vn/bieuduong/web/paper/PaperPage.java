package vn.bieuduong.web.paper;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.attachment.AttachmentSummary;
import vn.bieuduong.attachment.EvidenceOccasion;
import vn.bieuduong.attachment.EvidenceView;
import vn.bieuduong.attachment.Evidences;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.PaperId;
import vn.bieuduong.dossier.view.DossierView;
import vn.bieuduong.dossier.view.PaperView;
import vn.bieuduong.dossier.view.RosterCheck;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.inspection.Inspection;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.processing.worklist.Worklist;
import vn.bieuduong.roster.RosterChange;
import vn.bieuduong.signature.report.ComparisonCode;
import vn.bieuduong.signature.report.Integrity;
import vn.bieuduong.signature.report.IntegrityCode;
import vn.bieuduong.signature.report.SignatureEntry;
import vn.bieuduong.signature.report.SignatureReport;
import vn.bieuduong.signature.report.Signer;
import vn.bieuduong.signature.report.SignerStatus;
import vn.bieuduong.signature.report.ValidationData;
import vn.bieuduong.web.Language;
import vn.bieuduong.web.NotFound;
import vn.bieuduong.web.RequestParameters;
import vn.bieuduong.web.Show;

/** Chữ ký trên giấy tờ: a paper's pages as pictures, and beside them what each signature covers, by whom, on whose word. */
@Named
@RequestScoped
public class PaperPage {

    /**
     * Một chữ ký trước mắt cán bộ.
     *
     * @param sign a shape beside the words: ✓ all three axes hold, ! look, ✕ does not hold
     * @param covers what it covers, and what changed after it
     * @param chain the signer's certificate and its issuers, the signer's own first
     */
    public record Line(
            String sign,
            String name,
            String when,
            List<String> covers,
            String standing,
            List<ValidationData.Piece> chain) {}

    /**
     * Một lần kiểm tra: when and why, what was found, and how it differs from the receipt.
     *
     * @param roster how the signers stood on the unit's roster, "" where none is asked
     * @param waiting whether a worker has still to answer; the page asks again by itself
     */
    public record Judging(
            String occasion, String when, String found, String roster, String difference, boolean waiting) {}

    private final Worklist cases;
    private final Evidences evidences;
    private final RosterCheck rosters;
    private final CurrentActor actor;
    private final RequestParameters ask;
    private final Show show;
    private @Nullable DossierView dossier;
    private @Nullable PaperView paper;
    private @Nullable List<EvidenceView> evidence;

    @Inject
    PaperPage(
            Worklist cases,
            Evidences evidences,
            RosterCheck rosters,
            CurrentActor actor,
            RequestParameters ask,
            Show show) {
        this.cases = cases;
        this.evidences = evidences;
        this.rosters = rosters;
        this.actor = actor;
        this.ask = ask;
        this.show = show;
    }

    public UUID getId() {
        return ask.id();
    }

    public DossierView getDossier() {
        if (dossier == null) {
            dossier = cases.view(actor.get(), new DossierId(ask.id())).dossier();
        }
        return dossier;
    }

    public String getNumber() {
        return getDossier().anyNumber();
    }

    public PaperView getPaper() {
        if (paper == null) {
            PaperId asked = new PaperId(ask.neededId("paper"));
            paper = getDossier().papers().stream()
                    .filter(one -> one.id().equals(asked))
                    .findFirst()
                    .orElseThrow(() -> new NotFound("no such paper"));
        }
        return paper;
    }

    public String getComponent() {
        return getDossier().procedure().component(getPaper().component()).name();
    }

    public PaperLine getLine() {
        return new PaperLine(getPaper());
    }

    /** The pages there are pictures of, from 1. */
    public List<Integer> getPages() {
        Inspection inspection = getPaper().inspection().inspection();
        return inspection == null
                ? List.of()
                : IntStream.rangeClosed(1, inspection.previews().size()).boxed().toList();
    }

    /** Whether they are being drawn: the verdict stands already. */
    public boolean isDrawing() {
        return getPaper().inspection().drawing();
    }

    /** How many pages there are no pictures of. */
    public int getUnseen() {
        Inspection inspection = getPaper().inspection().inspection();
        Integer pages = inspection == null ? null : inspection.pages();
        return pages == null ? 0 : Math.max(0, pages - getPages().size());
    }

    /** Its own, then those in the signature files that sign it. */
    public List<Line> getSignatures() {
        List<Line> lines = new ArrayList<>();
        SignatureReport report = report();
        if (report != null) {
            lines.addAll(lines(report, getEvidence()));
        }
        for (AttachmentSummary file : getPaper().signedBy()) {
            file.inspected().ifPresent(found -> lines.addAll(lines(found.signatures(), evidences.of(file.id()))));
        }
        return lines;
    }

    private List<Line> lines(SignatureReport report, List<EvidenceView> all) {
        ValidationData material = all.stream()
                .filter(one -> one.occasion() == EvidenceOccasion.RECEIPT)
                .map(EvidenceView::material)
                .findFirst()
                .orElse(ValidationData.NONE);
        return report.signatures().stream().map(entry -> line(entry, material)).toList();
    }

    /** What else a reader should know about the signatures. */
    public List<String> getNotes() {
        SignatureReport report = report();
        return report == null
                ? List.of()
                : report.notes().stream()
                        .sorted()
                        .map(note -> note.sentence(Language.current()))
                        .toList();
    }

    /** Newest first. */
    public List<Judging> getJudgings() {
        return getEvidence().stream()
                .sorted(Comparator.comparing(EvidenceView::askedAt).reversed())
                .map(this::judging)
                .toList();
    }

    /** Whether somebody already waits for it to be judged again. */
    public boolean isWaiting() {
        return getEvidence().stream().anyMatch(one -> one.judgedAt().isEmpty());
    }

    /** Kiểm tra lại: judged again as of the receipt and as of now. */
    public String again() {
        evidences.judgeAgain(
                List.of(getPaper().inspection().id()),
                EvidenceOccasion.REQUEST,
                actor.get().account().value());
        return "/paper/show?faces-redirect=true&id=" + ask.id() + "&paper="
                + getPaper().id() + "&done=judgeAgain";
    }

    private Line line(SignatureEntry entry, ValidationData material) {
        boolean intact = entry.integrity().integrity() == Integrity.INTACT;
        boolean trusted = entry.standing().standing() == SignerStatus.TRUSTED;
        List<String> covers = new ArrayList<>();
        if (entry.integrity() != IntegrityCode.PARTLY_COVERED) {
            covers.add(say(entry.coversWholeFile() ? "signature.whole" : "signature.part"));
        }
        covers.add(entry.integrity().sentence(Language.current()));
        if (!entry.changedPages().isEmpty()) {
            covers.add(say(
                    "signature.pages",
                    entry.changedPages().stream().map(String::valueOf).collect(Collectors.joining(", "))));
        }
        String when = entry.signedAt() == null
                ? say("signature.noTime")
                : say(entry.timeProven() ? "signature.proven" : "signature.claimed", show.moment(entry.signedAt()));
        return new Line(
                !intact ? "✕" : trusted && getPaper().match().holds() ? "✓" : "!",
                name(entry.signer()),
                when,
                covers,
                entry.standing().sentence(Language.current())
                        + (entry.family() == null ? "" : " " + say("signature.family." + entry.family())),
                material.chain(entry.id()));
    }

    private Judging judging(EvidenceView one) {
        RosterCheck.Judged roster = rosters.judged(getDossier(), getPaper(), getEvidence(), one);
        return new Judging(
                show.constant(one.occasion()),
                show.moment(one.judgedAt().orElse(one.askedAt())),
                one.report().map(PaperPage::found).orElseGet(() -> say("signature.waiting")),
                one.report().filter(report -> !PaperWords.isNameKnown(report)).isPresent()
                        ? ""
                        : roster.findings().stream()
                                .map(finding -> finding.sentence(Language.current()))
                                .collect(Collectors.joining(" ")),
                differences(one, roster),
                one.judgedAt().isEmpty());
    }

    /** What has changed since the receipt, in the signatures and in the roster; that nothing has is said once. */
    private String differences(EvidenceView one, RosterCheck.Judged roster) {
        Optional<ComparisonCode> code = Evidences.difference(getEvidence(), one);
        List<RosterChange> since = one.occasion() == EvidenceOccasion.RECEIPT ? List.of() : roster.changes();
        List<String> changes = since.stream()
                .filter(change -> change != RosterChange.SAME)
                .distinct()
                .map(change -> change.sentence(Language.current()))
                .toList();
        List<String> sentences = new ArrayList<>();
        code.filter(found -> found != ComparisonCode.SAME || changes.isEmpty())
                .ifPresent(found -> sentences.add(found.sentence(Language.current())));
        sentences.addAll(changes);
        return String.join(" ", sentences);
    }

    private static String found(SignatureReport report) {
        return report.sentence(Language.current()) + " "
                + report.signatures().stream()
                        .map(SignatureEntry::standing)
                        .max((one, other) -> one.standing().compareTo(other.standing()))
                        .map(code -> code.sentence(Language.current()))
                        .orElse("");
    }

    private static String name(@Nullable Signer signer) {
        if (signer == null) {
            return say("signature.nobody");
        }
        String organisation = signer.organisation();
        return organisation == null || organisation.equals(signer.commonName())
                ? signer.commonName()
                : signer.commonName() + ", " + organisation;
    }

    private List<EvidenceView> getEvidence() {
        if (evidence == null) {
            evidence = evidences.of(getPaper().inspection().id());
        }
        return evidence;
    }

    private @Nullable SignatureReport report() {
        return getPaper().report();
    }

    private static String say(String key, Object... arguments) {
        return Texts.of("office", key, Language.current(), List.of(arguments));
    }
}
