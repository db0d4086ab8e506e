package vn.bieuduong.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.council.CouncilSession;
import vn.bieuduong.council.CouncilSessions;
import vn.bieuduong.council.Opinions;
import vn.bieuduong.disclosure.Granted;
import vn.bieuduong.document.AwardDecision;
import vn.bieuduong.document.NomineeNotice;
import vn.bieuduong.document.words.OfficeWords;
import vn.bieuduong.dossier.Dossier;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.NomineeOutcome;
import vn.bieuduong.dossier.NomineeView;
import vn.bieuduong.dossier.view.DossierView;
import vn.bieuduong.dossier.view.DossierViews;
import vn.bieuduong.issuing.AwardReason;
import vn.bieuduong.issuing.CertificateLine;
import vn.bieuduong.issuing.DocumentDraft;
import vn.bieuduong.issuing.DocumentKind;
import vn.bieuduong.issuing.DocumentSource;
import vn.bieuduong.issuing.IssuedDocuments.Available;
import vn.bieuduong.issuing.Renderings;
import vn.bieuduong.organisation.Organisations;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.procedure.Procedure;

/** Văn bản của việc quyết định: the letter that puts a dossier up, the decision, its certificates, and the notices of it. */
@ApplicationScoped
public class DecisionDocuments implements DocumentSource {

    private static final Set<DocumentKind> KINDS = EnumSet.of(
            DocumentKind.SUBMISSION_LETTER,
            DocumentKind.DECISION,
            DocumentKind.NOMINEE_NOTICE,
            DocumentKind.MERIT_CERTIFICATE,
            DocumentKind.COMMENDATION);

    private final DossierViews views;
    private final Organisations organisations;
    private final DecisionWording wording;
    private final OfficeWords words;
    private final Decisions decisions;
    private final CouncilSessions sessions;
    private final Opinions opinions;
    private final EntityManager em;

    @Inject
    public DecisionDocuments(
            DossierViews views,
            Organisations organisations,
            Renderings renderings,
            Decisions decisions,
            CouncilSessions sessions,
            Opinions opinions,
            OfficeWords words,
            EntityManager em) {
        this.views = views;
        this.organisations = organisations;
        this.wording = new DecisionWording(organisations, renderings, words);
        this.words = words;
        this.decisions = decisions;
        this.sessions = sessions;
        this.opinions = opinions;
        this.em = em;
    }

    @Override
    public Set<DocumentKind> kinds() {
        return KINDS;
    }

    @Override
    public List<Available> offered(Dossier dossier, boolean office) {
        List<Available> all = new ArrayList<>();
        if (dossier.receivedAt().isEmpty()) {
            return all;
        }
        if (office) {
            submissions(dossier.id())
                    .forEach(one -> all.add(new Available(DocumentKind.SUBMISSION_LETTER, one.ordinal())));
        }
        if (decisions.of(dossier.id()).isPresent()) {
            all.add(new Available(DocumentKind.DECISION, 0));
            dossier.nominees().stream()
                    .filter(DecisionWording::isLeftOut)
                    .forEach(one -> all.add(new Available(DocumentKind.NOMINEE_NOTICE, one.ordinal())));
        }
        return all;
    }

    @Override
    public List<CertificateLine> certificates(Dossier dossier) {
        if (dossier.receivedAt().isEmpty() || decisions.of(dossier.id()).isEmpty()) {
            return List.of();
        }
        DocumentKind kind = DocumentKind.certificate(views.procedure(dossier).level());
        return dossier.nominees().stream()
                .filter(nominee -> nominee.outcome() == NomineeOutcome.AWARDED)
                .map(nominee -> new CertificateLine(
                        kind, nominee.ordinal(), nominee.form().nameOnPapers(), false, false))
                .toList();
    }

    @Override
    public DocumentDraft draft(Dossier dossier, Supplier<DossierView> view, Available paper) {
        return switch (paper.kind()) {
            case DECISION -> {
                DocumentDraft decision = draft(dossier, view.get(), decided(dossier));
                PreparedDecision copy = copy(dossier);
                yield copy != null && copy.isSigned() ? decision.signed(copy.signedCopy()) : decision;
            }
            case NOMINEE_NOTICE -> {
                NomineeNotice notice = wording.nomineeNotice(dossier, view.get(), decided(dossier), paper.ordinal());
                yield DocumentDraft.of(paper, view.get(), notice.number(), notice);
            }
            case MERIT_CERTIFICATE, COMMENDATION -> certificate(dossier, paper);
            case SUBMISSION_LETTER -> letter(view.get(), paper);
            default -> throw new IllegalArgumentException(paper.kind() + " is not made here");
        };
    }

    boolean hasCouncil(Dossier dossier) {
        return views.procedure(dossier).hasCouncil();
    }

    /** Whom the decision awards, as their pages tell of it. */
    List<Granted> honoured(Dossier dossier, DecisionView decision) {
        Procedure procedure = views.procedure(dossier);
        return dossier.nominees().stream()
                .filter(nominee -> nominee.outcome() == NomineeOutcome.AWARDED)
                .map(nominee -> Honouring.granted(
                        dossier.id(),
                        nominee,
                        CertificateWording.awardForm(procedure, nominee),
                        wording.certificate(procedure, dossier.details().period(), nominee, decision),
                        decision))
                .toList();
    }

    /** A decision that its leader signed on a copy cannot be made anew by anybody else. */
    @Override
    public void mustBeRemakable(Dossier dossier, DocumentKind kind) {
        PreparedDecision copy = copy(dossier);
        Refusal.unless(
                kind != DocumentKind.DECISION || copy == null || !copy.isSigned(),
                AwardReason.DECISION_SIGNED_BY_LEADER);
    }

    /** The decision as it would read, before there is one. */
    DocumentDraft draft(Dossier dossier, DecisionView decision) {
        return draft(dossier, views.of(dossier), decision);
    }

    private DocumentDraft draft(Dossier dossier, DossierView view, DecisionView decision) {
        AwardDecision content = wording.decision(view, decision);
        return new DocumentDraft(
                DocumentKind.DECISION, 0, dossier.agency(), content.number(), content.subject(), content);
    }

    private DocumentDraft certificate(Dossier dossier, Available paper) {
        DecisionView decision = decided(dossier);
        CertificateLine line = certificates(dossier).stream()
                .filter(one -> one.kind() == paper.kind() && one.ordinal() == paper.ordinal())
                .findFirst()
                .orElseThrow(() -> Refusal.of(AwardReason.PAPER_NOT_ISSUED));
        NomineeView nominee = dossier.nominees().stream()
                .filter(one -> one.ordinal() == line.ordinal())
                .findFirst()
                .orElseThrow();
        Procedure procedure = views.procedure(dossier);
        return new DocumentDraft(
                line.kind(),
                line.ordinal(),
                dossier.agency(),
                decision.number(),
                CertificateWording.awardForm(procedure, nominee),
                wording.certificate(procedure, dossier.details().period(), nominee, decision));
    }

    private DocumentDraft letter(DossierView view, Available paper) {
        Submission submitted = submissions(view.id()).stream()
                .filter(one -> one.ordinal() == paper.ordinal())
                .findFirst()
                .orElseThrow(() -> Refusal.of(AwardReason.PAPER_NOT_ISSUED));
        List<CouncilSession> met = sessions.of(view.id());
        return new SubmissionWording(view, organisations, opinions.of(view.id()), words)
                .letter(
                        submitted,
                        met.stream()
                                .filter(one -> !one.recordedOn().isAfter(submitted.submittedOn()))
                                .reduce((first, second) -> second));
    }

    private @Nullable PreparedDecision copy(Dossier dossier) {
        return em.find(PreparedDecision.class, dossier.id().value());
    }

    private DecisionView decided(Dossier dossier) {
        return decisions.of(dossier.id()).orElseThrow(() -> Refusal.of(AwardReason.PAPER_NOT_ISSUED));
    }

    private List<Submission> submissions(DossierId id) {
        return em.createQuery("select s from Submission s where s.dossier = :d order by s.ordinal", Submission.class)
                .setParameter("d", id.value())
                .getResultList();
    }
}
