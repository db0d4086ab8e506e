package vn.bieuduong.processing;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import vn.bieuduong.attachment.SpotCheck;
import vn.bieuduong.award.DecisionCopies;
import vn.bieuduong.award.DuePapers;
import vn.bieuduong.award.HandOvers;
import vn.bieuduong.award.OfficialPapers;
import vn.bieuduong.calendar.WorkingDays;
import vn.bieuduong.document.Documents;
import vn.bieuduong.dossier.DossierFiled;
import vn.bieuduong.dossier.DossierSearch;
import vn.bieuduong.dossier.DossierViews;
import vn.bieuduong.dossier.Dossiers;
import vn.bieuduong.dossier.SupplementAnswered;
import vn.bieuduong.dossier.WithdrawalAsked;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.identity.Organisations;
import vn.bieuduong.identity.SecondFactors;
import vn.bieuduong.platform.AuditTrail;
import vn.bieuduong.platform.Fact;
import vn.bieuduong.platform.FileStore;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.procedure.Procedures;
import vn.bieuduong.signature.TrustList;
import vn.bieuduong.signature.TrustedCertificates;
import vn.bieuduong.workflow.Engine;

/** The real doors of the office, wired by constructor. */
public final class ProcessingDoors {

    public final Engine engine;
    public final Cases cases;
    public final Reception reception;
    public final Appraisal appraisal;
    public final Deciding deciding;
    public final Extending extending;
    public final HandOvers handOvers;
    public final DossierBook book;
    public final Expiry expiry;
    public final ProcessAdministration processes;
    public final ProcessControl control;
    public final ProcessMigration migration;
    public final ProcessRehearsal rehearsal;
    public final TrustAdministration trust;
    private final SigningCopies signingCopies;
    private final SigningTickets signingTickets;
    private final Listening listening;

    public ProcessingDoors(
            EntityManager em,
            Clock clock,
            Settings settings,
            WorkingDays workingDays,
            Dossiers dossiers,
            DossierViews dossierViews,
            Procedures procedures,
            Organisations organisations,
            Accounts accounts,
            OfficialPapers papers,
            DuePapers due,
            DecisionCopies copies) {
        engine = WorkflowSetup.wire(em, clock, workingDays);
        AuditTrail audit = new AuditTrail(em, clock);
        Steps steps = new Steps(dossiers, engine, accounts, workingDays, due, audit, em, clock);
        CaseViews views = new CaseViews(engine, dossierViews, procedures, accounts, workingDays, em, clock);
        handOvers = new CaseHandOvers(views, dossierViews, workingDays);
        book = new DossierBook(
                dossiers,
                dossierViews,
                procedures,
                organisations,
                new Documents(settings.configDir().resolve("documents"), clock),
                audit,
                clock);
        cases = new Cases(steps, engine, dossiers, new DossierSearch(em), views, em, clock);
        reception = new Reception(steps, dossiers, procedures, workingDays, clock);
        appraisal = new Appraisal(steps, dossiers, accounts, organisations, clock);
        deciding = new Deciding(steps, new Ballot(), papers, copies, accounts, em, clock);
        extending = new Extending(steps, dossiers, workingDays, due, audit, clock);
        signingCopies = new SigningCopies(steps, copies, accounts, audit);
        signingTickets = new SigningTickets(em, accounts, audit, clock);
        expiry = new Expiry(dossiers, engine, due, audit, clock);
        listening = new Listening(steps, dossiers, procedures, audit);
        Administering administering = new Administering(dossiers, steps, accounts, audit, clock);
        migration = new ProcessMigration(engine, administering, new OwnTransaction());
        rehearsal = new ProcessRehearsal(engine, administering, new OwnTransaction());
        TrustList folders = new TrustList(settings, clock);
        trust = new TrustAdministration(new TrustedCertificates(em, folders, clock), folders, administering);
        processes = new ProcessAdministration(engine, administering);
        control = new ProcessControl(engine, administering);
        new ProcessLoader(engine, settings).deployAll();
    }

    /** The leader's signing elsewhere, judged by this worker. */
    public OutsideSigning outsideSigning(SpotCheck spotCheck, FileStore store) {
        return new OutsideSigning(signingCopies, spotCheck, store);
    }

    /** The leader's signing with a key the portal holds. */
    public LeaderSigning leaderSigning(OutsideSigning outside, SecondFactors factors) {
        return new LeaderSigning(signingCopies, outside, factors);
    }

    /** The leader's signing by a program on his computer. */
    public AgentSigning agentSigning(OutsideSigning outside) {
        return new AgentSigning(signingCopies, signingTickets, outside);
    }

    /** As the CDI observers hear it. */
    public void hear(Fact fact) {
        if (fact instanceof DossierFiled filed) {
            listening.onFiled(filed);
        } else if (fact instanceof SupplementAnswered answered) {
            listening.onSupplementAnswered(answered);
        } else if (fact instanceof WithdrawalAsked asked) {
            listening.onWithdrawal(asked);
        }
    }
}
