package vn.bieuduong.counter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.bieuduong.dossier.Dossier;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.Dossiers;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.platform.AuditTrail;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Typed;

/** Bản chính: which originals the desk keeps of a dossier handed in on paper, and to whom it gave them back against signature. */
@ApplicationScoped
@Transactional
public class Originals {

    private static final int LONGEST = 200;

    private final Dossiers dossiers;
    private final AuditTrail audit;
    private final EntityManager em;
    private final Clock clock;

    @Inject
    Originals(Dossiers dossiers, AuditTrail audit, EntityManager em, Clock clock) {
        this.dossiers = dossiers;
        this.audit = audit;
        this.em = em;
        this.clock = clock;
    }

    /** All that were ever kept, as they came; for the agency's office alone. */
    public List<OriginalLine> of(Actor actor, DossierId id) {
        seen(actor, id);
        return em.createQuery(
                        "select h from HeldOriginal h where h.dossier = :d order by h.heldAt, h.id", HeldOriginal.class)
                .setParameter("d", id.value())
                .getResultStream()
                .map(HeldOriginal::line)
                .toList();
    }

    /**
     * Whose they are, for the top of the list that is signed.
     *
     * @param person who handed the dossier in
     * @param number of the dossier; "" of a draft
     */
    public record Whose(String person, String number) {}

    /** Who brought the papers; for the agency's office alone. */
    public Whose whose(Actor actor, DossierId id) {
        Dossier dossier = seen(actor, id);
        return new Whose(dossier.filerName(), dossier.anyNumber());
    }

    /** Whether the actor keeps and gives back what was handed in here. */
    public boolean isKeeper(Actor actor, DossierId id) {
        return dossiers.find(id).filter(dossier -> isOfDesk(actor, dossier)).isPresent();
    }

    /** Giữ bản chính: from now on the desk has it. */
    public void hold(Actor clerk, DossierId id, String title, int copies) {
        mustKeep(clerk, id);
        String named = Typed.line(title);
        if (!Typed.says(named) || named.length() > LONGEST || copies < 1) {
            throw new Refusal(List.of(Finding.on("title", CounterReason.ORIGINAL_UNNAMED)));
        }
        em.persist(new HeldOriginal(id, named, copies, clerk, clock.instant()));
        audit.write(clerk.account(), CounterAct.ORIGINAL_HELD, id.value().toString(), named);
    }

    /**
     * Trả bản chính.
     *
     * @param to who takes it
     * @param signed whether he has signed for it
     */
    public void giveBack(Actor clerk, DossierId id, UUID original, String to, boolean signed) {
        mustKeep(clerk, id);
        String taker = Typed.line(to);
        List<Finding> findings = new ArrayList<>();
        if (!Typed.says(taker) || taker.length() > LONGEST) {
            findings.add(Finding.on("to", CounterReason.RECEIVER_MISSING));
        }
        if (!signed) {
            findings.add(Finding.on("signed", CounterReason.SIGNATURE_MISSING));
        }
        Refusal.ifAny(findings);
        HeldOriginal held = em.find(HeldOriginal.class, original, LockModeType.PESSIMISTIC_WRITE);
        Refusal.unless(held != null && held.isOf(id), CounterReason.ORIGINAL_UNKNOWN);
        if (held != null) {
            held.giveBack(taker, clerk, clock.instant());
            audit.write(
                    clerk.account(), CounterAct.ORIGINAL_RETURNED, id.value().toString(), held.title());
        }
    }

    static boolean isOfDesk(Actor actor, Dossier dossier) {
        return dossier.counter()
                .filter(desk -> actor.receives(desk, dossier.matter()))
                .isPresent();
    }

    private Dossier seen(Actor actor, DossierId id) {
        Dossier dossier = dossiers.get(id);
        boolean office = isOfDesk(actor, dossier)
                || dossier.counter().isPresent() && actor.reach().covers(dossier.matter());
        Refusal.unless(office, CounterReason.DESK_NOT_FOUND);
        return dossier;
    }

    private void mustKeep(Actor clerk, DossierId id) {
        Refusal.unless(isKeeper(clerk, id), CounterReason.DESK_NOT_FOUND);
    }
}
