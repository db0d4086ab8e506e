package vn.bieuduong.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.bieuduong.attachment.AttachmentId;
import vn.bieuduong.attachment.AttachmentState;
import vn.bieuduong.attachment.AttachmentSummary;
import vn.bieuduong.attachment.Inspection;
import vn.bieuduong.attachment.Intake;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.identity.Organisations;
import vn.bieuduong.procedure.Component;
import vn.bieuduong.procedure.Procedure;
import vn.bieuduong.signature.IdentityNumber;
import vn.bieuduong.signature.Integrity;
import vn.bieuduong.signature.SignatureEntry;
import vn.bieuduong.signature.SignatureReport;
import vn.bieuduong.signature.SignerMatch;
import vn.bieuduong.signature.Standing;

/** Puts a dossier's papers together with what the inspection found and with who was expected to sign. */
@ApplicationScoped
public class PaperViews {

    private final Intake intake;
    private final Accounts accounts;
    private final Organisations organisations;
    private final RosterCheck rosters;

    @Inject
    public PaperViews(Intake intake, Accounts accounts, Organisations organisations, RosterCheck rosters) {
        this.intake = intake;
        this.accounts = accounts;
        this.organisations = organisations;
        this.rosters = rosters;
    }

    @SuppressWarnings("NullAway") // for the client proxy alone
    protected PaperViews() {
        this.intake = null;
        this.accounts = null;
        this.organisations = null;
        this.rosters = null;
    }

    /** The dossier's papers in the order of the procedure's components, then of time. */
    public List<PaperView> of(Dossier dossier, Procedure procedure) {
        List<Paper> papers = dossier.papers();
        Map<AttachmentId, AttachmentSummary> found =
                intake.get(papers.stream().map(Paper::attachment).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(AttachmentSummary::id, Function.identity()));
        Collection<IdentityNumber> expected = expected(dossier);
        RosterCheck.Rolls rolls = rosters.rolls(RosterCheck.Parties.of(dossier));
        List<PaperView> views = new ArrayList<>();
        for (Component component : procedure.components()) {
            for (Paper paper : papers) {
                AttachmentSummary summary = found.get(paper.attachment());
                if (paper.component().equals(component.id()) && summary != null) {
                    views.add(view(paper, summary, component, matching(summary, component, expected, rolls)));
                }
            }
        }
        return views;
    }

    private static PaperView view(Paper paper, AttachmentSummary summary, Component component, Matching match) {
        return new PaperView(
                paper.id(),
                paper.component(),
                paper.round(),
                paper.addedAt(),
                state(summary, component.signedRequired(), match),
                match,
                summary);
    }

    private static PaperState state(AttachmentSummary summary, boolean signed, Matching match) {
        if (summary.state() == AttachmentState.REFUSED) {
            return PaperState.BAD;
        }
        Inspection inspection = summary.inspection();
        if (summary.state() != AttachmentState.READY || inspection == null) {
            return PaperState.CHECKING;
        }
        SignatureReport report = inspection.signatures();
        return switch (report.integrity()) {
            case MODIFIED, BROKEN -> PaperState.BAD;
            case UNREADABLE -> PaperState.BAD;
            case UNSIGNED -> signed ? PaperState.WARNING : PaperState.GOOD;
            case INTACT ->
                report.who().filter(w -> w == Standing.TRUSTED).isPresent() && match.holds()
                        ? PaperState.GOOD
                        : PaperState.WARNING;
        };
    }

    private static Matching matching(
            AttachmentSummary summary,
            Component component,
            Collection<IdentityNumber> expected,
            RosterCheck.Rolls rolls) {
        Inspection inspection = summary.inspection();
        if (inspection == null || inspection.signatures().integrity() != Integrity.INTACT) {
            return Matching.NONE;
        }
        return new Matching(
                numbers(inspection, expected),
                rolls.compare(component, inspection.signatures(), summary.uploadedAt(), null));
    }

    private static SignerMatch numbers(Inspection inspection, Collection<IdentityNumber> expected) {
        SignerMatch best = SignerMatch.NOT_COMPARABLE;
        for (SignatureEntry entry : inspection.signatures().signatures()) {
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
