package vn.bieuduong.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.inspection.table.Table;
import vn.bieuduong.listing.ListCheck;
import vn.bieuduong.platform.AuditTrail;
import vn.bieuduong.platform.OfficeDay;
import vn.bieuduong.platform.Settings;

/** Nhập danh sách: many new bodies at once, all of them or none. */
@ApplicationScoped
@Transactional
public class OrganisationImport {

    /** How many bodies a list may name. */
    public static final int MOST = 5_000;

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
     * Holds the whole list against what is there and says everything that is wrong with it. Changes nothing.
     *
     * @param kinds the words of kinds of applicants, by what people call them
     */
    public ListCheck check(Actor administrator, Table table, Map<String, String> kinds) {
        OrganisationKeeping.mustAdminister(administrator);
        return read(table, kinds).check();
    }

    /** Adds every body the list names and returns how many; refuses while anything is wrong with it. */
    public int add(Actor administrator, Table table, Map<String, String> kinds) {
        OrganisationKeeping.mustAdminister(administrator);
        OrganisationKeeping.lock(em);
        BodyList list = read(table, kinds);
        list.check().mustBeGood();
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

    private BodyList read(Table table, Map<String, String> kinds) {
        List<Organisation> there = em.createQuery("select o from Organisation o", Organisation.class)
                .getResultList();
        Set<String> places = new HashSet<>();
        em.createNativeQuery("select code from place where ?1 or not demonstration")
                .setParameter(1, settings.demonstration())
                .getResultList()
                .forEach(code -> places.add((String) code));
        return new BodyList(table, kinds, there, places, settings.demonstration());
    }
}
