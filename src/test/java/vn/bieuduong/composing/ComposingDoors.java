package vn.bieuduong.composing;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.util.List;
import vn.bieuduong.Portal;
import vn.bieuduong.attachment.SpotCheck;
import vn.bieuduong.composing.meeting.RosterToday;
import vn.bieuduong.composing.meeting.UnitMeetings;
import vn.bieuduong.document.Documents;
import vn.bieuduong.document.words.OfficeWords;
import vn.bieuduong.dossier.filing.FilingCheck;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.organisation.Organisations;
import vn.bieuduong.platform.AuditTrail;
import vn.bieuduong.platform.Facts;
import vn.bieuduong.roster.Signatories;
import vn.bieuduong.seal.Seals;
import vn.bieuduong.seal.remote.RemoteDoors;
import vn.bieuduong.seal.remote.RemoteProvider;
import vn.bieuduong.seal.ticket.SigningTickets;

/** What the portal writes for units and takes back signed, over one test's entity manager. */
public final class ComposingDoors {

    /** What units write of their meetings. */
    public final UnitMeetings meetings;

    private final ComposedPapers papers;
    private final EntityManager em;
    private final Portal portal;
    private final Accounts accounts;
    private final Seals seals;

    /** Of a portal whose drafts are there already. */
    public ComposingDoors(
            EntityManager em, Portal portal, Organisations organisations, Accounts accounts, Seals seals, Facts facts) {
        this.em = em;
        this.portal = portal;
        this.accounts = accounts;
        this.seals = seals;
        RosterToday roster = new RosterToday(organisations, new Signatories(em), portal.clock);
        meetings = new UnitMeetings(
                portal.dossiers, portal.procedures, roster, new AuditTrail(em, portal.clock), em, portal.clock);
        papers = new ComposedPapers(
                portal.dossiers,
                portal.drafts,
                new PaperSources(
                        portal.procedures,
                        organisations,
                        roster,
                        accounts,
                        em,
                        List.of(meetings, portal.village.minutes)),
                accounts,
                portal.store,
                facts,
                new AuditTrail(em, portal.clock),
                em,
                portal.clock);
    }

    /** What keeps a draft from being filed. */
    public FilingCheck check() {
        return new StalePapers(papers);
    }

    /** The door to providers of remote signatures, beside the other. */
    RemotePaperSigning remote(Composing composing, SpotCheck spotCheck, List<RemoteProvider> providers) {
        return new RemotePaperSigning(
                RemoteDoors.over(em, portal.settings, seals, portal.clock, providers),
                composing,
                papers,
                new SignedBack(spotCheck, portal.store, accounts, portal.settings),
                portal.store,
                spotCheck);
    }

    /** The door, whose signed papers a worker judges that trusts whom it is told to. */
    Composing door(SpotCheck spotCheck) {
        Path documents = portal.settings.configDir().resolve("documents");
        return new Composing(
                papers,
                new SignedBack(spotCheck, portal.store, accounts, portal.settings),
                new Documents(documents, portal.clock),
                new OfficeWords(documents),
                portal.store,
                new SigningTickets(em, accounts, new AuditTrail(em, portal.clock), portal.clock),
                seals);
    }
}
