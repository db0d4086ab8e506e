package vn.bieuduong.processing;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import vn.bieuduong.attachment.Evidences;
import vn.bieuduong.attachment.SpotCheck;
import vn.bieuduong.calendar.WorkingDays;
import vn.bieuduong.council.CouncilSessions;
import vn.bieuduong.council.CouncilVoting;
import vn.bieuduong.decision.Deciding;
import vn.bieuduong.decision.DecisionDocuments;
import vn.bieuduong.decision.DecisionIssuing;
import vn.bieuduong.decision.DecisionNumbers;
import vn.bieuduong.decision.DecisionSigning;
import vn.bieuduong.decision.PreparedDecisions;
import vn.bieuduong.decision.SignedCopies;
import vn.bieuduong.disclosure.Honours;
import vn.bieuduong.disclosure.MaskingTable;
import vn.bieuduong.document.Documents;
import vn.bieuduong.document.words.OfficeWords;
import vn.bieuduong.dossier.DossierFiled;
import vn.bieuduong.dossier.Dossiers;
import vn.bieuduong.dossier.SupplementAnswered;
import vn.bieuduong.dossier.WithdrawalAsked;
import vn.bieuduong.dossier.change.Corrections;
import vn.bieuduong.dossier.clock.TimesLeft;
import vn.bieuduong.dossier.filing.Drafts;
import vn.bieuduong.dossier.search.DossierSearch;
import vn.bieuduong.dossier.view.DossierViews;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.identity.AdministrativeAct;
import vn.bieuduong.identity.signin.SecondFactors;
import vn.bieuduong.issuing.DocumentContents;
import vn.bieuduong.issuing.DueDocuments;
import vn.bieuduong.issuing.IssuedDocuments;
import vn.bieuduong.issuing.IssuedRegister;
import vn.bieuduong.issuing.Issuing;
import vn.bieuduong.notification.Outbox;
import vn.bieuduong.organisation.Organisations;
import vn.bieuduong.platform.AuditTrail;
import vn.bieuduong.platform.Fact;
import vn.bieuduong.platform.Facts;
import vn.bieuduong.platform.FileStore;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.procedure.Procedures;
import vn.bieuduong.processing.administration.ProcessAdministration;
import vn.bieuduong.processing.administration.ProcessControl;
import vn.bieuduong.processing.administration.ProcessLoader;
import vn.bieuduong.processing.administration.ProcessMigration;
import vn.bieuduong.processing.administration.ProcessRehearsal;
import vn.bieuduong.processing.administration.ProcessSubjects;
import vn.bieuduong.processing.handling.AfterFiling;
import vn.bieuduong.processing.handling.Appraisal;
import vn.bieuduong.processing.handling.DossierObserver;
import vn.bieuduong.processing.handling.Extending;
import vn.bieuduong.processing.handling.Reception;
import vn.bieuduong.processing.handling.SupplementExpiry;
import vn.bieuduong.processing.handling.SupplementTime;
import vn.bieuduong.processing.handling.TimerJob;
import vn.bieuduong.processing.worklist.HandOvers;
import vn.bieuduong.processing.worklist.OfficeDossiers;
import vn.bieuduong.processing.worklist.Worklist;
import vn.bieuduong.report.DossierBook;
import vn.bieuduong.seal.Seals;
import vn.bieuduong.seal.ticket.SigningTickets;
import vn.bieuduong.trust.TrustAdministration;
import vn.bieuduong.trust.TrustList;
import vn.bieuduong.trust.TrustedCertificates;
import vn.bieuduong.workflow.engine.Engine;

/** The real doors of the office, wired by constructor. */
public final class ProcessingDoors {

    public final Engine engine;
    public final TaskGate steps;
    public final CaseOfficers officers;
    public final Worklist cases;
    public final Reception reception;
    public final Appraisal appraisal;
    public final CouncilVoting council;
    public final Deciding deciding;
    public final DecisionIssuing issuing;
    public final Honours honours;
    public final Extending extending;
    public final AfterFiling afterFiling;
    public final Corrections corrections;
    public final TimesLeft times;
    public final HandOvers handOvers;
    public final DossierBook book;
    public final SupplementExpiry expiry;
    public final SupplementTime time;
    public final TimerJob timers;
    public final ProcessAdministration processes;
    public final ProcessControl control;
    public final ProcessMigration migration;
    public final ProcessRehearsal rehearsal;
    public final TrustAdministration trust;
    private final PreparedDecisions prepared;
    private final Accounts accounts;
    private final Below below;
    private final SigningTickets signingTickets;
    private final DossierObserver listening;

    private final Settings settings;

    /** What the doors of council and decision stand on. */
    public record Below(
            Issuing issuing,
            Seals seals,
            CouncilSessions sessions,
            DecisionDocuments decisions,
            DocumentContents contents,
            IssuedRegister register,
            IssuedDocuments papers,
            Evidences evidences) {}

    public ProcessingDoors(
            EntityManager em,
            Clock clock,
            Settings settings,
            WorkingDays workingDays,
            Dossiers dossiers,
            DossierViews dossierViews,
            Drafts drafts,
            Procedures procedures,
            Organisations organisations,
            Accounts accounts,
            DueDocuments due,
            Outbox outbox,
            Facts facts,
            Below below) {
        this.settings = settings;
        this.accounts = accounts;
        this.below = below;
        engine = EngineProducer.wire(em, clock, workingDays);
        AuditTrail audit = new AuditTrail(em, clock);
        steps = new TaskGate(dossiers, engine, accounts, workingDays, due, facts, audit, em, clock, settings);
        officers = new CaseOfficers(engine, accounts, organisations, em);
        OfficeDossiers views =
                new OfficeDossiers(engine, dossierViews, procedures, accounts, workingDays, em, clock, settings);
        handOvers = new HandOvers(views, dossierViews, workingDays);
        OfficeWords words = new OfficeWords(settings.configDir().resolve("documents"));
        book = new DossierBook(
                dossiers,
                dossierViews,
                procedures,
                organisations,
                new Documents(settings.configDir().resolve("documents"), clock),
                words,
                audit,
                clock);
        cases = new Worklist(steps, engine, dossiers, new DossierSearch(em), views, em, clock);
        reception = new Reception(steps, dossiers, procedures, organisations, workingDays, clock);
        appraisal = new Appraisal(steps, dossiers, accounts, organisations, clock);
        council = new CouncilVoting(steps, procedures, below.sessions(), words, em, clock);
        DecisionNumbers numbers = new DecisionNumbers(em);
        prepared = new PreparedDecisions(
                steps, numbers, below.decisions(), below.issuing(), below.seals(), audit, em, clock);
        honours = new Honours(new MaskingTable(settings.configDir()), em, clock);
        issuing = new DecisionIssuing(
                numbers,
                prepared,
                below.contents(),
                below.register(),
                below.papers(),
                below.evidences(),
                below.decisions(),
                honours,
                em,
                clock);
        deciding = new Deciding(steps, issuing, prepared, accounts, em, clock);
        extending = new Extending(steps, dossiers, workingDays, due, facts, audit, clock, settings);
        corrections = new Corrections(em, procedures, clock);
        times = new TimesLeft(workingDays, clock);
        afterFiling = new AfterFiling(steps, dossiers, drafts, procedures, corrections, due, engine, facts, audit);
        signingTickets = new SigningTickets(em, accounts, audit, clock);
        expiry = new SupplementExpiry(dossiers, engine, due, outbox, facts, audit, clock);
        time = new SupplementTime(dossiers, engine, workingDays, outbox, facts, clock);
        timers = new TimerJob(engine, new OwnTransaction(), steps, time, expiry, clock);
        listening = new DossierObserver(steps, dossiers, procedures, audit);
        AdministrativeAct acts = new AdministrativeAct(accounts, audit);
        ProcessSubjects subjects = new ProcessSubjects(dossiers, steps, accounts, facts, clock);
        migration = new ProcessMigration(engine, acts, subjects, new OwnTransaction());
        rehearsal = new ProcessRehearsal(engine, acts, subjects, new OwnTransaction());
        TrustList folders = new TrustList(settings, clock);
        trust = new TrustAdministration(new TrustedCertificates(em, folders, clock), folders, acts);
        processes = new ProcessAdministration(engine, acts, subjects, procedures);
        control = new ProcessControl(engine, acts, subjects);
        new ProcessLoader(engine, settings).deployAll();
    }

    /** The leader's signing, judged by this worker. */
    public DecisionSigning signing(SpotCheck spotCheck, FileStore store, SecondFactors factors) {
        SignedCopies copies = new SignedCopies(spotCheck, store, accounts, settings);
        return new DecisionSigning(prepared, copies, signingTickets, factors, below.issuing(), below.seals());
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
