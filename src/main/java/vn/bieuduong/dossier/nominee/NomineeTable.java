package vn.bieuduong.dossier.nominee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import vn.bieuduong.dossier.Dossier;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.DossierReason;
import vn.bieuduong.dossier.Dossiers;
import vn.bieuduong.dossier.NomineeForm;
import vn.bieuduong.dossier.NomineeId;
import vn.bieuduong.dossier.NomineeView;
import vn.bieuduong.dossier.Nominees;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Typed;
import vn.bieuduong.procedure.Procedure;
import vn.bieuduong.procedure.Procedures;

/** Bảng đối tượng của bản nháp: looked at page by page, changed, taken off and put back, several at once. */
@ApplicationScoped
@Transactional
public class NomineeTable {

    private static final int WORKPLACES = 100;

    private final Dossiers dossiers;
    private final Nominees nominees;
    private final Procedures procedures;
    private final Clock clock;

    @Inject
    public NomineeTable(Dossiers dossiers, Nominees nominees, Procedures procedures, Clock clock) {
        this.dossiers = dossiers;
        this.nominees = nominees;
        this.procedures = procedures;
        this.clock = clock;
    }

    /** @param page from 1 */
    public Nominees.Page page(Actor filer, DossierId id, Nominees.Filter filter, Nominees.Order order, int page) {
        return nominees.page(shown(filer, id), filter, order, page);
    }

    public Optional<NomineeView> find(Actor filer, DossierId id, NomineeId nominee) {
        return nominees.find(shown(filer, id), nominee);
    }

    /** The list to take away: a row of the columns of {@link NomineeHead#of} for each who fits. */
    public List<List<String>> rows(
            Actor filer, DossierId id, Nominees.Filter filter, Nominees.Order order, Locale locale) {
        Dossier draft = dossiers.shown(filer, id);
        Procedure procedure = procedures.get(draft.procedureId(), draft.procedureVersion());
        List<NomineeHead> heads = NomineeHead.of(procedure);
        return nominees.forms(id, filter, order).stream()
                .map(form -> heads.stream()
                        .map(head -> head.cell(form, procedure, locale))
                        .toList())
                .toList();
    }

    /** Everybody who fits, as a set to choose. */
    public Set<NomineeId> all(Actor filer, DossierId id, Nominees.Filter filter) {
        return nominees.all(shown(filer, id), filter);
    }

    /** Where its nominees work. */
    public List<String> workplaces(Actor filer, DossierId id) {
        return nominees.workplaces(shown(filer, id), WORKPLACES);
    }

    /** The names of those who were taken off last and may be put back. */
    public List<String> takenOffLast(Actor filer, DossierId id) {
        return nominees.takenOffLast(shown(filer, id));
    }

    /** Asks another award for those chosen. */
    public void award(Actor filer, DossierId id, Set<NomineeId> chosen, String award) {
        Dossier draft = dossiers.owned(filer, id);
        Procedure procedure = procedures.get(draft.procedureId(), draft.procedureVersion());
        Refusal.unless(
                procedure.awardForms().stream().anyMatch(form -> form.id().equals(award)),
                DossierReason.NOMINEE_AWARD_UNKNOWN);
        change(draft, chosen, form -> form.with("awardForm", award));
    }

    /** Writes another place of work for those chosen. */
    public void workplace(Actor filer, DossierId id, Set<NomineeId> chosen, String workplace) {
        String typed = Typed.line(workplace);
        Refusal.unless(typed.length() <= NomineeForm.LONGEST_PLACE, DossierReason.TOO_LONG, NomineeForm.LONGEST_PLACE);
        change(dossiers.owned(filer, id), chosen, form -> form.with("workplace", typed));
    }

    private void change(Dossier draft, Set<NomineeId> chosen, UnaryOperator<NomineeForm> change) {
        Refusal.unless(!chosen.isEmpty(), DossierReason.NOBODY_CHOSEN);
        draft.changeNominees(chosen, change, clock.instant());
    }

    /** Takes those chosen off the draft. */
    public void remove(Actor filer, DossierId id, Set<NomineeId> chosen) {
        Dossier draft = dossiers.owned(filer, id);
        Refusal.unless(!chosen.isEmpty(), DossierReason.NOBODY_CHOSEN);
        draft.removeNominees(chosen, clock.instant());
    }

    /** Puts those back who were taken off last. */
    public void putBack(Actor filer, DossierId id) {
        dossiers.owned(filer, id).putBackNominees(clock.instant());
    }

    private DossierId shown(Actor filer, DossierId id) {
        return dossiers.shown(filer, id).id();
    }
}
