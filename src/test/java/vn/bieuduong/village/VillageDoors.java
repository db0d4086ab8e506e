package vn.bieuduong.village;

import jakarta.persistence.EntityManager;
import vn.bieuduong.Portal;
import vn.bieuduong.attachment.Intake;
import vn.bieuduong.composing.meeting.MinutesKeeper;
import vn.bieuduong.composing.meeting.RosterToday;
import vn.bieuduong.disclosure.Honours;
import vn.bieuduong.disclosure.MaskingTable;
import vn.bieuduong.document.Documents;
import vn.bieuduong.dossier.filing.FilingCheck;
import vn.bieuduong.organisation.Organisations;
import vn.bieuduong.platform.AuditTrail;
import vn.bieuduong.platform.Facts;
import vn.bieuduong.roster.Signatories;

/** What villages do before they file, over one test's entity manager. */
public final class VillageDoors {

    public final VillageWorking working;
    public final Households households;
    public final Remarking remarking;
    public final VillagePapers papers;
    public final MinutesKeeper minutes;
    private final VillageFiling filing;

    /** Of a portal whose dossiers are there already. */
    public VillageDoors(EntityManager em, Portal portal, Organisations organisations, Intake intake, Facts facts) {
        VillageWorks works = new VillageWorks(em);
        AuditTrail audit = new AuditTrail(em, portal.clock);
        filing = new VillageFiling(works, portal.procedures, intake, portal.clock);
        working = new VillageWorking(
                portal.dossiers,
                portal.procedures,
                works,
                filing,
                new Honours(new MaskingTable(portal.settings.configDir()), em, portal.clock),
                intake,
                audit,
                portal.settings,
                portal.clock);
        minutes = new VillageMinutes(working, new RosterToday(organisations, new Signatories(em), portal.clock));
        households = new Households(
                portal.dossiers, portal.procedures, works, new VillageWords(portal.settings), audit, em, portal.clock);
        remarking = new Remarking(
                works,
                portal.dossiers,
                portal.procedures,
                organisations,
                new RemarkThrottle(),
                facts,
                audit,
                portal.clock);
        papers = new VillagePapers(
                working,
                works,
                portal.dossiers,
                portal.procedures,
                organisations,
                new Documents(portal.settings.configDir().resolve("documents"), portal.clock),
                portal.settings,
                portal.clock);
    }

    /** What keeps a draft from being filed. */
    public FilingCheck check() {
        return filing;
    }
}
