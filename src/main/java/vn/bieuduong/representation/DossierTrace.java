package vn.bieuduong.representation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import vn.bieuduong.dossier.Dossier;
import vn.bieuduong.dossier.DossierFiled;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.Dossiers;
import vn.bieuduong.dossier.SupplementAnswered;
import vn.bieuduong.dossier.WithdrawalAsked;
import vn.bieuduong.dossier.view.DossierViews;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.notification.Told;
import vn.bieuduong.notification.ToldLine;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.id.AccountName;
import vn.bieuduong.processing.TaskGate;

/**
 * Ai đã làm, ai được báo: what the dossier says of who acted on the filer's side and for whom, and of which notice reached whom. Read
 * by whoever may read the dossier as its filer, and by the office that handles it.
 */
@ApplicationScoped
@Transactional
public class DossierTrace {

    private final EntityManager em;
    private final Dossiers dossiers;
    private final DossierViews views;
    private final Accounts accounts;
    private final TaskGate steps;
    private final Told told;
    private final Clock clock;

    @Inject
    public DossierTrace(
            EntityManager em,
            Dossiers dossiers,
            DossierViews views,
            Accounts accounts,
            TaskGate steps,
            Told told,
            Clock clock) {
        this.em = em;
        this.dossiers = dossiers;
        this.views = views;
        this.accounts = accounts;
        this.steps = steps;
        this.told = told;
        this.clock = clock;
    }

    public void onFiled(@Observes DossierFiled fact) {
        done(fact.dossier(), DeedKind.FILED, fact.filer());
    }

    public void onAnswered(@Observes SupplementAnswered fact) {
        done(fact.dossier(), DeedKind.ANSWERED, fact.filer());
    }

    public void onWithdrawn(@Observes WithdrawalAsked fact) {
        done(fact.dossier(), DeedKind.WITHDRAWN, fact.filer());
    }

    private void done(DossierId id, DeedKind kind, AccountName account) {
        Dossier dossier = dossiers.get(id);
        boolean own = dossier.organisation().isEmpty() && dossier.filer().equals(account);
        em.persist(new Deed(
                id, kind, account, accounts.displayName(account), own ? "" : views.unitName(dossier), clock.instant()));
    }

    /** What was done on the filer's side, oldest first. */
    public List<DeedLine> deeds(Actor reader, DossierId id) {
        mayRead(reader, id);
        return em.createQuery("select d from Deed d where d.dossier = :d order by d.at, d.written", Deed.class)
                .setParameter("d", id.value())
                .getResultStream()
                .map(Deed::line)
                .toList();
    }

    /** Which notice went to whom, oldest first; to the filer's side without those that were for the office. */
    public List<ToldLine> notices(Actor reader, DossierId id) {
        boolean office = !mayRead(reader, id);
        return told.of(id.value()).stream()
                .filter(line -> office || !line.ofOffice())
                .toList();
    }

    /** Who it is of, where he has no account: as he was typed in the last power of attorney that was accepted. */
    public Optional<RepresentedPerson> outsider(Actor reader, DossierId id) {
        mayRead(reader, id);
        return em.createQuery(
                        "select m from Mandate m where m.principal = :f and m.person.name is not null order by m.madeAt desc, m.written desc",
                        Mandate.class)
                .setParameter("f", dossiers.get(id).filer().value())
                .setMaxResults(1)
                .getResultStream()
                .flatMap(one -> one.person().stream())
                .findFirst();
    }

    /** Whether he reads on the filer's side. */
    private boolean mayRead(Actor reader, DossierId id) {
        Dossier dossier = dossiers.get(id);
        boolean filer = dossier.isReadBy(reader);
        Refusal.unless(
                filer || dossier.processInstance().isPresent() && steps.handles(reader, dossier),
                MandateReason.MANDATE_NOT_FOUND);
        return filer;
    }
}
