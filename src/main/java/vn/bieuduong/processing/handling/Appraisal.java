package vn.bieuduong.processing.handling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.dossier.Dossier;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.DossierState;
import vn.bieuduong.dossier.Dossiers;
import vn.bieuduong.dossier.NomineeId;
import vn.bieuduong.dossier.NomineeOutcome;
import vn.bieuduong.dossier.NomineeView;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.identity.ActReason;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.Role;
import vn.bieuduong.organisation.OrganisationType;
import vn.bieuduong.organisation.Organisations;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.id.AccountName;
import vn.bieuduong.procedure.FiledBy;
import vn.bieuduong.processing.DossierStep;
import vn.bieuduong.processing.HeldTask;
import vn.bieuduong.processing.ProcessingReason;
import vn.bieuduong.processing.SupplementForm;
import vn.bieuduong.processing.TaskGate;

/** Thẩm định: handing out, appraising nominee by nominee, consulting other bodies. */
@ApplicationScoped
@Transactional
public class Appraisal {

    private final TaskGate steps;
    private final Dossiers dossiers;
    private final Accounts accounts;
    private final Organisations organisations;
    private final Clock clock;

    @Inject
    public Appraisal(TaskGate steps, Dossiers dossiers, Accounts accounts, Organisations organisations, Clock clock) {
        this.steps = steps;
        this.dossiers = dossiers;
        this.accounts = accounts;
        this.organisations = organisations;
        this.clock = clock;
    }

    /**
     * Somebody the dossier may be handed to.
     *
     * @param covers whether it lies in the area that is his
     */
    public record Officer(AccountName account, String displayName, boolean covers) {}

    /** The officers the dossier may be handed to, those first in whose area it lies. */
    public List<Officer> officers(Actor actor, DossierId id) {
        Dossier dossier = dossiers.get(id);
        steps.mustBeOffice(actor, dossier);
        boolean commune = organisations.get(dossier.agency()).type() == OrganisationType.COMMUNE_PC;
        Role role = commune ? Role.C_OFFICER : Role.EC_OFFICER;
        Set<AccountName> covering = accounts.covering(dossier.matter(), role);
        return accounts.holders(dossier.agency(), role).stream()
                .map(name -> new Officer(name, accounts.displayName(name), covering.contains(name)))
                .sorted(Comparator.comparing(one -> !one.covers()))
                .toList();
    }

    /** Phân công: hands the dossier to an officer. */
    public void assign(Actor actor, DossierId id, @Nullable AccountName officer) {
        HeldTask step = steps.take(actor, id, DossierStep.ASSIGN);
        if (officer == null
                || officers(actor, id).stream().noneMatch(one -> one.account().equals(officer))) {
            throw new Refusal(List.of(Finding.on("officer", ProcessingReason.OFFICER_UNKNOWN)));
        }
        step.dossier().handTo(officer, clock.instant());
        steps.finish(
                step,
                actor,
                DossierStep.Outcome.ASSIGNED,
                accounts.displayName(officer),
                Map.of("officer", officer.value()));
    }

    /**
     * Concludes the appraisal with an opinion on every nominee; somebody must be eligible.
     *
     * @param consult whether other bodies are asked before the council meets
     */
    public void conclude(Actor actor, DossierId id, List<NomineeOpinion> opinions, boolean consult, String note) {
        HeldTask step = steps.take(actor, id, DossierStep.APPRAISE);
        Dossier dossier = step.dossier();
        Map<NomineeId, NomineeOpinion> byNominee =
                opinions.stream().collect(Collectors.toMap(NomineeOpinion::nominee, Function.identity(), (a, b) -> b));
        List<Finding> findings = new ArrayList<>();
        int eligible = 0;
        for (NomineeView nominee : dossier.nominees()) {
            NomineeOpinion opinion = byNominee.get(nominee.id());
            String field = "nominee." + nominee.id();
            if (opinion == null) {
                findings.add(Finding.on(field, ProcessingReason.OPINION_INCOMPLETE));
            } else if (opinion.eligible()) {
                eligible++;
                dossier.conclude(nominee.id(), NomineeOutcome.ELIGIBLE, null);
            } else if (opinion.reason().isBlank()) {
                findings.add(Finding.on(
                        field,
                        ProcessingReason.NOMINEE_REASON_MISSING,
                        nominee.form().name()));
            } else {
                dossier.conclude(
                        nominee.id(),
                        NomineeOutcome.INELIGIBLE,
                        opinion.reason().strip());
            }
        }
        if (findings.isEmpty() && eligible == 0) {
            findings.add(Finding.of(ProcessingReason.NOBODY_ELIGIBLE));
        }
        if (dossier.filedBy() == FiledBy.CITIZEN && note.isBlank()) {
            findings.add(Finding.on("note", ProcessingReason.VERIFICATION_MISSING));
        }
        Refusal.ifAny(findings);
        steps.finish(step, actor, DossierStep.Outcome.OK, note, Map.of("consult", consult));
    }

    /** Không đủ điều kiện: nobody is eligible; the handling ends with a reason the applicant reads. */
    public void findIneligible(Actor actor, DossierId id, String reason) {
        ActReason.mustBeGiven(reason);
        HeldTask step = steps.take(actor, id, DossierStep.APPRAISE);
        for (NomineeView nominee : step.dossier().nominees()) {
            step.dossier().conclude(nominee.id(), NomineeOutcome.INELIGIBLE, reason.strip());
        }
        step.dossier().end(DossierState.INELIGIBLE, reason.strip(), clock.instant());
        steps.finish(step, actor, DossierStep.Outcome.INELIGIBLE, reason, Map.of());
    }

    /** Asks the applicant for everything missing at once (form 02); the clock stands still until the answer. */
    public void askSupplement(Actor actor, DossierId id, SupplementForm form) {
        HeldTask step = steps.take(actor, id, DossierStep.APPRAISE);
        steps.askSupplement(step, actor, form);
    }

    /** Cho ý kiến: a consulted body agrees or objects. */
    public void giveOpinion(Actor actor, DossierId id, boolean agree, String text) {
        if (!agree) {
            ActReason.mustBeGiven(text);
        }
        HeldTask step = steps.take(actor, id, DossierStep.OPINION);
        steps.finish(step, actor, agree ? DossierStep.Outcome.AGREE : DossierStep.Outcome.OBJECT, text, Map.of());
    }
}
