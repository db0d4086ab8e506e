package vn.bieuduong.consolidation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.bieuduong.dossier.Dossier;
import vn.bieuduong.dossier.DossierFiled;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.DossierState;
import vn.bieuduong.dossier.Dossiers;
import vn.bieuduong.dossier.NomineeId;
import vn.bieuduong.dossier.NomineeOutcome;
import vn.bieuduong.dossier.NomineeView;
import vn.bieuduong.dossier.WithdrawalAsked;
import vn.bieuduong.platform.Facts;
import vn.bieuduong.processing.DossierMoved;

/** Kết quả trở về: once the one dossier is decided on, or over without that, each list that went into it gets what became of its nominees. */
@ApplicationScoped
class Outcomes {

    private static final Set<DossierState> KNOWN = Set.of(
            DossierState.RESULT_READY,
            DossierState.REJECTED_AT_INTAKE,
            DossierState.INELIGIBLE,
            DossierState.STOPPED,
            DossierState.WITHDRAWN);

    private final Sendings sendings;
    private final Dossiers dossiers;
    private final Facts facts;

    @Inject
    Outcomes(Sendings sendings, Dossiers dossiers, Facts facts) {
        this.sendings = sendings;
        this.dossiers = dossiers;
        this.facts = facts;
    }

    public void onFiled(@Observes DossierFiled fact) {
        sendings.of(fact.dossier()).ifPresent(Consolidation::filed);
    }

    public void onMoved(@Observes DossierMoved fact) {
        flowBack(fact.dossier());
    }

    public void onWithdrawn(@Observes WithdrawalAsked fact) {
        flowBack(fact.dossier());
    }

    private void flowBack(DossierId upward) {
        Dossier dossier = dossiers.get(upward);
        if (KNOWN.contains(dossier.state())) {
            sendings.of(upward).ifPresent(round -> sendings.of(round).stream()
                    .filter(one -> one.stands() == SendingState.TAKEN)
                    .forEach(one -> flowBack(one, dossier)));
        }
    }

    private void flowBack(Sending one, Dossier upward) {
        Map<NomineeId, NomineeView> there =
                upward.nominees().stream().collect(Collectors.toMap(NomineeView::id, Function.identity()));
        Map<NomineeId, NomineeId> taken = sendings.gathered(one).stream()
                .collect(Collectors.toMap(GatheredNominee::source, GatheredNominee::nominee));
        Dossier list = dossiers.get(one.dossier());
        for (NomineeView nominee : list.nominees()) {
            NomineeId stands = taken.get(nominee.id());
            NomineeView result = stands == null ? null : there.get(stands);
            if (result == null) {
                continue; // left out by the unit above, which has said so
            }
            boolean over = upward.state() != DossierState.RESULT_READY
                    && result.outcome().isAlive();
            list.conclude(
                    nominee.id(),
                    over ? NomineeOutcome.NOT_AWARDED : result.outcome(),
                    over ? upward.closingReason().orElse(null) : result.reason());
        }
        one.decided();
        facts.announce(one.changed());
    }
}
