package vn.bieuduong;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import vn.bieuduong.account.AccountSearch;
import vn.bieuduong.account.CertificateKeeping;
import vn.bieuduong.attachment.Attachments;
import vn.bieuduong.attachment.Evidences;
import vn.bieuduong.attachment.Intake;
import vn.bieuduong.calendar.OfficeCalendar;
import vn.bieuduong.calendar.WorkingDays;
import vn.bieuduong.composing.ComposingDoors;
import vn.bieuduong.conversation.Conversing;
import vn.bieuduong.conversation.MessageFiles;
import vn.bieuduong.council.CouncilDocuments;
import vn.bieuduong.council.CouncilSessions;
import vn.bieuduong.council.Opinions;
import vn.bieuduong.counter.CounterDocuments;
import vn.bieuduong.decision.CertificatePreview;
import vn.bieuduong.decision.DecisionDocuments;
import vn.bieuduong.decision.Decisions;
import vn.bieuduong.document.Documents;
import vn.bieuduong.document.words.OfficeWords;
import vn.bieuduong.dossier.DossierFiled;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.Dossiers;
import vn.bieuduong.dossier.DraftDetails;
import vn.bieuduong.dossier.NomineeForm;
import vn.bieuduong.dossier.Nominees;
import vn.bieuduong.dossier.SupplementAnswered;
import vn.bieuduong.dossier.WithdrawalAsked;
import vn.bieuduong.dossier.filing.Completeness;
import vn.bieuduong.dossier.filing.Drafts;
import vn.bieuduong.dossier.filing.Filing;
import vn.bieuduong.dossier.filing.FilingCheck;
import vn.bieuduong.dossier.filing.MyDossiers;
import vn.bieuduong.dossier.filing.NomineePapers;
import vn.bieuduong.dossier.filing.Submitters;
import vn.bieuduong.dossier.view.DossierViews;
import vn.bieuduong.dossier.view.PaperSubjects;
import vn.bieuduong.dossier.view.PaperViews;
import vn.bieuduong.dossier.view.RosterCheck;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.Duty;
import vn.bieuduong.identity.signin.LoadedProvince;
import vn.bieuduong.identity.signin.SecondFactors;
import vn.bieuduong.informing.DossierNotices;
import vn.bieuduong.informing.HeardNotices;
import vn.bieuduong.informing.Informing;
import vn.bieuduong.informing.NoticeTexts;
import vn.bieuduong.inspection.Inspected;
import vn.bieuduong.issuing.DocumentContents;
import vn.bieuduong.issuing.DocumentKind;
import vn.bieuduong.issuing.DocumentSource;
import vn.bieuduong.issuing.DueDocuments;
import vn.bieuduong.issuing.IssuedDocuments;
import vn.bieuduong.issuing.IssuedFile;
import vn.bieuduong.issuing.IssuedRegister;
import vn.bieuduong.issuing.Issuing;
import vn.bieuduong.issuing.PaperMaker;
import vn.bieuduong.issuing.Reissuing;
import vn.bieuduong.issuing.Renderings;
import vn.bieuduong.issuing.receipt.ReceiptMade;
import vn.bieuduong.lookup.DocumentVerification;
import vn.bieuduong.lookup.Lookup;
import vn.bieuduong.lookup.LookupThrottle;
import vn.bieuduong.notification.Inbox;
import vn.bieuduong.notification.Outbox;
import vn.bieuduong.notification.Told;
import vn.bieuduong.notification.Wishes;
import vn.bieuduong.organisation.Organisations;
import vn.bieuduong.platform.AuditTrail;
import vn.bieuduong.platform.Fact;
import vn.bieuduong.platform.Facts;
import vn.bieuduong.platform.FileStore;
import vn.bieuduong.platform.Problems;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.Sha256;
import vn.bieuduong.platform.id.AccountName;
import vn.bieuduong.procedure.LoadedProcedures;
import vn.bieuduong.procedure.NomineeType;
import vn.bieuduong.procedure.Procedure;
import vn.bieuduong.procedure.Procedures;
import vn.bieuduong.processing.ProcessingDoors;
import vn.bieuduong.processing.handling.HandlingDocuments;
import vn.bieuduong.processing.worklist.ControlSheetDocument;
import vn.bieuduong.representation.DossierTrace;
import vn.bieuduong.roster.Signatories;
import vn.bieuduong.seal.Sealing;
import vn.bieuduong.seal.Seals;
import vn.bieuduong.secrecy.Secrecy;
import vn.bieuduong.village.VillageDoors;

/** The real doors over one test's entity manager, in the demonstration province; a real worker inspects what is attached. */
public final class Portal {

    /** The agencies' seals are made once for all tests: making a key takes its time. */
    public static final Path SEALS = Path.of("target/test-seals").toAbsolutePath();

    public final Settings settings;
    public final Clock clock;
    public final Dossiers dossiers;
    public final Nominees nominees;
    public final CertificatePreview preview;
    public final Drafts drafts;
    public final DossierViews views;
    public final Secrecy secrecy;
    public final NomineePapers nomineePapers;
    public final Filing filing;
    public final ComposingDoors composing;
    public final VillageDoors village;
    public final MyDossiers mine;
    public final IssuedDocuments papers;
    /** The same door for who comes before the makers of papers have had their turn. */
    public final IssuedDocuments atOnce;

    public final Sealing sealing;
    public final Reissuing keeping;
    public final DocumentContents contents;
    public final DueDocuments due;
    public final PaperMaker maker;
    public final IssuedRegister register;
    public final ProcessingDoors office;
    public final Conversing conversing;
    public final DossierTrace trace;
    public final Lookup lookup;
    public final DocumentVerification verification;
    public final FileStore store;
    public final Procedures procedures;
    public final SecondFactors factors;
    public final Outbox outbox;
    public final Inbox inbox;
    private final HeardNotices told;
    private final Accounts accounts;
    private final EntityManager em;
    private final List<Fact> announced = new ArrayList<>();
    public final List<Consumer<Fact>> hearAlso = new ArrayList<>();

    /** @param now the moment the test begins */
    public Portal(EntityManager em, Path data, Instant now) {
        this(em, data, now, settings(SEALS, Path.of("config")));
    }

    /** @param keys where {@code seals.yaml} and the demonstration's keys lie */
    public Portal(EntityManager em, Path data, Instant now, Settings keys) {
        this.em = em;
        settings = settings(data, Path.of("config"));
        clock = LoadedProvince.clockAt(now);
        LoadedProvince.into(em, settings, clock);
        LoadedProcedures.into(em, settings, clock);
        Problems problems = new Problems();
        WorkingDays workingDays = new WorkingDays(OfficeCalendar.read(settings.configDir(), problems));
        problems.refuseIfAny();
        accounts = new Accounts(em, settings, clock);
        Organisations organisations = new Organisations(em, settings);
        factors = LoadedProvince.secondFactors(em, settings, clock);
        procedures = new Procedures(em);
        store = new FileStore(data.resolve("files"));
        Attachments attachments = new Attachments(em);
        Intake intake = new Intake(
                attachments,
                store,
                new Hearing<>(staged -> Inspected.now(em, attachments, store, staged, clock)),
                clock);
        PaperSubjects subjects = new PaperSubjects(em);
        PaperViews paperViews = new PaperViews(
                intake, accounts, organisations, new RosterCheck(new Signatories(em), organisations), subjects);
        nominees = new Nominees(em);
        List<FilingCheck> filingChecks = new ArrayList<>();
        Completeness completeness = new Completeness(paperViews, nominees, subjects, filingChecks);
        views = new DossierViews(procedures, organisations, paperViews);
        dossiers = new Dossiers(em);
        OfficeWords words = new OfficeWords(settings.configDir().resolve("documents"));
        Renderings renderings = new Renderings(organisations, settings, words);
        List<DocumentSource> sources = new ArrayList<>();
        contents = new DocumentContents(views, sources);
        Decisions decisions = new Decisions(em);
        CouncilSessions sessions = new CouncilSessions(em);
        Opinions opinions = new Opinions(organisations, accounts, em);
        DecisionDocuments decisionDocuments =
                new DecisionDocuments(views, organisations, renderings, decisions, sessions, opinions, words, em);
        preview = new CertificatePreview(
                dossiers,
                nominees,
                views,
                organisations,
                renderings,
                words,
                new Documents(settings.configDir().resolve("documents"), clock),
                clock);
        sources.add(new CouncilDocuments(organisations, sessions, opinions, words));
        sources.addAll(List.of(decisionDocuments, new CounterDocuments(renderings, em)));
        Seals seals = new Seals(organisations, keys, clock);
        sealing = new Sealing(new Documents(settings.configDir().resolve("documents"), clock), words, seals, clock);
        Issuing issuing = new Issuing(sealing, store, settings);
        register = new IssuedRegister(em);
        Facts facts = new Facts(new Hearing<>(this::heard));
        outbox = new Outbox(em, new Facts(new Hearing<>(fact -> {})), clock, settings);
        inbox = new Inbox(accounts, em, clock, settings);
        due = new DueDocuments(contents, register, new Facts(new Hearing<>(this::made)), em, clock);
        maker = PaperMaker.of(due, issuing);
        Evidences evidences = new Evidences(em, store, clock);
        atOnce = new IssuedDocuments(dossiers, contents, issuing, register, due, clock);
        papers = new IssuedDocuments(dossiers, contents, issuing, register, due, clock) {
            /** Whoever comes to open a paper comes after it was made; {@link #atOnce} is for those who come before. */
            @Override
            public IssuedFile open(Actor actor, DossierId id, DocumentKind kind, int ordinal) {
                maker.make(id, kind, ordinal);
                return super.open(actor, id, kind, ordinal);
            }
        };
        keeping = new Reissuing(dossiers, contents, register, due, new AuditTrail(em, clock), clock);
        drafts = new Drafts(
                dossiers,
                nominees,
                completeness,
                subjects,
                procedures,
                organisations,
                new Submitters(organisations),
                intake,
                settings,
                clock);
        office = new ProcessingDoors(
                em,
                clock,
                settings,
                workingDays,
                dossiers,
                views,
                drafts,
                procedures,
                organisations,
                accounts,
                due,
                outbox,
                facts,
                new ProcessingDoors.Below(
                        issuing, seals, sessions, decisionDocuments, contents, register, papers, evidences));
        sources.add(0, new HandlingDocuments(renderings, words, accounts, office.officers, office.corrections, em));
        Informing informing = new Informing(outbox, new NoticeTexts(settings, em), accounts, new Wishes(em), settings);
        told = new HeardNotices(
                new DossierNotices(
                        informing, dossiers, procedures, organisations, accounts, office.officers, office.honours),
                informing,
                dossiers,
                accounts);
        conversing = new Conversing(
                dossiers,
                office.steps,
                office.officers,
                new MessageFiles(intake, settings, em),
                facts,
                new AuditTrail(em, clock),
                em,
                clock);
        trace = new DossierTrace(em, dossiers, views, accounts, office.steps, new Told(em), clock);
        sources.add(new ControlSheetDocument(renderings, office.handOvers, clock));
        nomineePapers = new NomineePapers(dossiers, drafts, completeness, subjects, procedures);
        village = new VillageDoors(em, this, organisations, intake, facts);
        composing = new ComposingDoors(em, this, organisations, accounts, seals, facts);
        secrecy = new Secrecy(dossiers, new AuditTrail(em, clock), em, clock);
        filingChecks.addAll(List.of(composing.check(), secrecy, village.check()));
        filing = new Filing(
                dossiers, completeness, office.corrections, procedures, organisations, workingDays, facts, clock);
        mine = new MyDossiers(dossiers, views);
        verification = new DocumentVerification(
                register, organisations, Inspected.spotCheck(), new LookupThrottle(), settings);
        lookup = new Lookup(dossiers, procedures, organisations, decisions, office.times, new LookupThrottle());
    }

    private void made(Fact fact) {
        if (fact instanceof ReceiptMade) {
            told.hear(fact);
        }
    }

    public void heard(Fact fact) {
        announced.add(fact);
        hearAlso.forEach(one -> one.accept(fact));
        office.hear(fact);
        told.hear(fact);
        switch (fact) {
            case DossierFiled filed -> trace.onFiled(filed);
            case SupplementAnswered answered -> trace.onAnswered(answered);
            case WithdrawalAsked asked -> trace.onWithdrawn(asked);
            default -> {}
        }
    }

    /** The account of the demonstration province, as it acts. */
    public Actor actor(String account) {
        return accounts.acting(new AccountName(account)).orElseThrow();
    }

    /** The only demonstration account with this duty, for example {@code DESK@H99}. */
    public Actor with(String duty) {
        Duty held = Duty.of(duty);
        return accounts.holding(held.role(), held.agency()).get(0);
    }

    /** As an administrator does who has looked at the certificate. */
    public void listCertificate(Actor owner, Sha256 sha256) {
        new CertificateKeeping(accounts, new AccountSearch(em, settings, clock), new AuditTrail(em, clock), clock)
                .add(actor("quantrivien"), owner.account(), sha256.value(), "USB token", "Đã đối chiếu chứng thư");
    }

    /** What the person's authenticator app shows now. */
    public String code(Actor owner) {
        return LoadedProvince.code(em, settings, clock, owner.account().value());
    }

    /** Acts of the trail about something, oldest first. */
    @SuppressWarnings("unchecked")
    public List<String> trail(String subject) {
        nextRequest();
        return em.createNativeQuery("select act from audit.line where subject = ?1 order by id")
                .setParameter(1, subject)
                .getResultList();
    }

    public List<Fact> facts() {
        return announced;
    }

    public void forward(Duration time) {
        LoadedProvince.forward(clock, time);
    }

    public void nextRequest() {
        em.flush();
        em.clear();
    }

    /** A draft that lacks nothing: one person, one file a component. */
    public DossierId aCompleteDraft(Actor filer, String procedureId) {
        return aCompleteDraft(filer, "", procedureId);
    }

    public DossierId aCompleteDraft(Actor filer, String forWhom, String procedureId) {
        DossierId id = drafts.open(filer, forWhom, procedureId, null);
        drafts.describe(
                filer,
                id,
                new DraftDetails(
                        "Đề nghị tặng khen thưởng cho cô Nguyễn Thị Lụa",
                        "Cứu học sinh trong trận lũ ngày 12/10/2026.",
                        "Tháng 10/2026",
                        "Lò Văn Định",
                        "0912 345 678",
                        ""));
        Procedure procedure = procedures.newest(procedureId).orElseThrow();
        drafts.putNominee(filer, id, null, aPerson("Nguyễn Thị Lụa", procedure));
        secrecy.declare(filer, id);
        drafts.answer(filer, id, TypicalAnswers.to(drafts.view(filer, id).questions()));
        procedure.components().stream()
                .filter(c -> drafts.view(filer, id).needed().contains(c.id()))
                .forEach(c -> drafts.attach(filer, id, c.id(), c.id() + ".pdf", new ByteArrayInputStream(aPdf())));
        nextRequest();
        return id;
    }

    public NomineeForm aPerson(String name, Procedure procedure) {
        return NomineeForm.empty(NomineeType.PERSON)
                .with("name", name)
                .with("honorific", "Bà")
                .with("birthDate", "17/05/1990")
                .with("position", "Giáo viên")
                .with("workplace", "Trường Tiểu học Suối Ngà")
                .with("awardForm", procedure.awardForms().get(0).id())
                .with("achievement", "Dũng cảm cứu ba học sinh khỏi dòng nước lũ.");
    }

    public static byte[] aPdf() {
        return SmallPdf.bytes();
    }

    public static Settings settings(Path data, Path config) {
        return new Settings(
                config.toAbsolutePath(),
                data,
                "http://localhost:8080",
                "Biểu Dương",
                true,
                25L * 1024 * 1024,
                false,
                Optional.empty(),
                1);
    }
}
