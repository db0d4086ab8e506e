package vn.bieuduong.dossier.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.attachment.AttachmentId;
import vn.bieuduong.attachment.AttachmentState;
import vn.bieuduong.attachment.AttachmentSummary;
import vn.bieuduong.attachment.Intake;
import vn.bieuduong.dossier.Dossier;
import vn.bieuduong.dossier.Paper;
import vn.bieuduong.dossier.PaperId;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.inspection.Inspection;
import vn.bieuduong.organisation.Organisations;
import vn.bieuduong.procedure.Component;
import vn.bieuduong.procedure.Procedure;
import vn.bieuduong.signature.report.DetachedContent;
import vn.bieuduong.signature.report.IdentityNumber;
import vn.bieuduong.signature.report.Integrity;
import vn.bieuduong.signature.report.IntegrityCode;
import vn.bieuduong.signature.report.SignatureEntry;
import vn.bieuduong.signature.report.SignatureReport;
import vn.bieuduong.signature.report.SignerMatch;
import vn.bieuduong.signature.report.SignerStatus;

/** Puts a dossier's papers together with what the inspection found and with who was expected to sign. */
@ApplicationScoped
public class PaperViews {

    private final Intake intake;
    private final Accounts accounts;
    private final Organisations organisations;
    private final RosterCheck rosters;
    private final PaperSubjects subjects;

    @Inject
    public PaperViews(
            Intake intake,
            Accounts accounts,
            Organisations organisations,
            RosterCheck rosters,
            PaperSubjects subjects) {
        this.intake = intake;
        this.accounts = accounts;
        this.organisations = organisations;
        this.rosters = rosters;
        this.subjects = subjects;
    }

    /** The dossier's papers in the order of the procedure's components, then of time. */
    public List<PaperView> of(Dossier dossier, Procedure procedure) {
        List<Paper> papers = dossier.papers();
        Map<AttachmentId, AttachmentSummary> found =
                intake.get(papers.stream().map(Paper::attachment).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(AttachmentSummary::id, Function.identity()));
        Collection<IdentityNumber> expected = expected(dossier);
        RosterCheck.Rolls rolls = rosters.rolls(RosterCheck.Parties.of(dossier));
        Map<PaperId, PaperSubjects.About> about =
                procedure.components().stream().anyMatch(Component::perNominee) ? subjects.of(dossier) : Map.of();
        List<PaperView> views = new ArrayList<>();
        for (Component component : procedure.components()) {
            for (Paper paper : papers) {
                AttachmentSummary summary = found.get(paper.attachment());
                if (paper.component().equals(component.id()) && summary != null) {
                    Signed signed = signed(summary, found.values());
                    views.add(view(
                            paper,
                            about.getOrDefault(paper.id(), PaperSubjects.About.NOBODY),
                            summary,
                            signed,
                            component,
                            matching(summary, signed, component, expected, rolls)));
                }
            }
        }
        return views;
    }

    /**
     * Chữ ký của một giấy tờ: the report that speaks for it, its own or that of a signature file.
     *
     * @param own the paper's own report
     * @param by the signature files that sign it
     */
    private record Signed(
            @Nullable SignatureReport report, @Nullable SignatureReport own, List<AttachmentSummary> by) {}

    /** An unsigned paper is as its signature file says; of several the worst speaks. */
    private static Signed signed(AttachmentSummary summary, Collection<AttachmentSummary> all) {
        SignatureReport own =
                summary.inspected().map(found -> here(found.signatures(), all)).orElse(null);
        List<AttachmentSummary> by = all.stream()
                .filter(other -> report(other)
                        .filter(report -> report.covers(summary.sha256()))
                        .isPresent())
                .toList();
        if (own == null || own.integrity() != Integrity.UNSIGNED) {
            return new Signed(own, own, by);
        }
        SignatureReport worst = by.stream()
                .flatMap(other -> report(other).stream())
                .max(Comparator.comparing(SignatureReport::integrity)
                        .thenComparing(report -> report.who().orElse(SignerStatus.REVOKED)))
                .orElse(own);
        return new Signed(worst, own, by);
    }

    /** A signature file counts only beside what it signs, which may have been taken off again. */
    private static SignatureReport here(SignatureReport report, Collection<AttachmentSummary> all) {
        boolean lost = report.contents().stream()
                .filter(DetachedContent::isAtHand)
                .anyMatch(content ->
                        all.stream().noneMatch(other -> other.sha256().equals(content.sha256())));
        return lost ? report.withoutContents() : report;
    }

    private static Optional<SignatureReport> report(AttachmentSummary summary) {
        return summary.isReady() || summary.isUnscanned()
                ? summary.inspected().map(Inspection::signatures)
                : Optional.empty();
    }

    private static PaperView view(
            Paper paper,
            PaperSubjects.About about,
            AttachmentSummary summary,
            Signed signed,
            Component component,
            Matching match) {
        return new PaperView(
                paper.id(),
                paper.component(),
                paper.round(),
                paper.addedAt(),
                paper.origin(),
                paper.originNumber(),
                about,
                state(summary, signed.report(), component.signedRequired(), match),
                match,
                signed.report(),
                signed.own(),
                signed.by(),
                summary);
    }

    private static PaperState state(
            AttachmentSummary summary, @Nullable SignatureReport report, boolean signed, Matching match) {
        PaperState judged = judged(summary, report, signed, match);
        return summary.isUnscanned() && judged != PaperState.BAD ? PaperState.UNSCANNED : judged;
    }

    private static PaperState judged(
            AttachmentSummary summary, @Nullable SignatureReport report, boolean signed, Matching match) {
        if (summary.state() == AttachmentState.REFUSED) {
            return PaperState.BAD;
        }
        if (report == null) {
            return PaperState.CHECKING;
        }
        if (report.code() == IntegrityCode.SIGNATURE_NOT_JUDGED) {
            return PaperState.WARNING;
        }
        return switch (report.integrity()) {
            case MODIFIED, BROKEN, UNREADABLE -> PaperState.BAD;
            case UNSIGNED -> signed ? PaperState.WARNING : PaperState.GOOD;
            case INTACT ->
                report.who().filter(w -> w == SignerStatus.TRUSTED).isPresent() && match.holds()
                        ? PaperState.GOOD
                        : PaperState.WARNING;
        };
    }

    private static Matching matching(
            AttachmentSummary summary,
            Signed signed,
            Component component,
            Collection<IdentityNumber> expected,
            RosterCheck.Rolls rolls) {
        SignatureReport report = signed.report();
        if (report == null || report.integrity() != Integrity.INTACT) {
            return Matching.NONE;
        }
        return new Matching(numbers(report, expected), rolls.compare(component, report, summary.uploadedAt(), null));
    }

    private static SignerMatch numbers(SignatureReport report, Collection<IdentityNumber> expected) {
        SignerMatch best = SignerMatch.NOT_COMPARABLE;
        for (SignatureEntry entry : report.signatures()) {
            SignerMatch one = entry.signer() == null
                    ? SignerMatch.NOT_COMPARABLE
                    : SignerMatch.compare(entry.signer().numbers(), expected);
            if (one == SignerMatch.MATCH) {
                return one;
            }
            best = one == SignerMatch.DIFFERENT ? one : best;
        }
        return best;
    }

    /** The numbers a signer may carry: the filer's own and the submitting unit's. */
    private Collection<IdentityNumber> expected(Dossier dossier) {
        List<IdentityNumber> numbers = new ArrayList<>();
        accounts.find(dossier.filer())
                .flatMap(account -> account.personalId())
                .ifPresent(id -> numbers.add(IdentityNumber.cccd(id.value())));
        dossier.organisation()
                .flatMap(organisations::find)
                .flatMap(unit -> unit.taxCode())
                .ifPresent(code -> numbers.add(IdentityNumber.mst(code.value())));
        return numbers;
    }
}
