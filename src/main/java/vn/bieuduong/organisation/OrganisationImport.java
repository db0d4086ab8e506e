package vn.bieuduong.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.platform.AuditTrail;
import vn.bieuduong.platform.OfficeDay;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Settings;

/** Nhập danh sách: many new bodies at once, all of them or none. */
@ApplicationScoped
@Transactional
public class OrganisationImport {

    private final EntityManager em;
    private final AuditTrail trail;
    private final Clock clock;
    private final Settings settings;

    @Inject
    public OrganisationImport(EntityManager em, AuditTrail trail, Clock clock, Settings settings) {
        this.em = em;
        this.trail = trail;
        this.clock = clock;
        this.settings = settings;
    }

    /**
     * Reads the whole file and says everything that is wrong with it. Changes nothing.
     *
     * @param kinds the words of kinds of applicants, by what people call them
     */
    public ListCheck check(Actor administrator, byte[] file, Map<String, String> kinds) {
        OrganisationKeeping.mustAdminister(administrator);
        return read(file, kinds).check();
    }

    /** Adds every body the file names and returns how many; refuses while anything is wrong with it. */
    public int add(Actor administrator, byte[] file, Map<String, String> kinds) {
        OrganisationKeeping.mustAdminister(administrator);
        OrganisationKeeping.lock(em);
        BodyList list = read(file, kinds);
        Refusal.unless(list.check().isGood(), OrganisationReason.LIST_NOT_GOOD);
        List<OrganisationForm> bodies = list.bodies();
        Instant now = clock.instant();
        for (OrganisationForm form : bodies) {
            Organisation added = new Organisation(form, OrganisationSource.IMPORT, false);
            added.changedByHand(administrator.account(), now);
            em.persist(added);
        }
        em.flush();
        trail.write(
                administrator.account(),
                OrganisationAct.ORGANISATIONS_IMPORTED,
                OfficeDay.toTheSecond(now),
                bodies.size() + ": " + list.codes());
        return bodies.size();
    }

    private BodyList read(byte[] file, Map<String, String> kinds) {
        List<Organisation> there = em.createQuery("select o from Organisation o", Organisation.class)
                .getResultList();
        return new BodyList(file, kinds, there, settings.demonstration());
    }
}
