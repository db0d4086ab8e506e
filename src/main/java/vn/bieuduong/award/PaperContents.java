package vn.bieuduong.award;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.bieuduong.attachment.AttachmentId;
import vn.bieuduong.award.OfficialPapers.Available;
import vn.bieuduong.document.ApologyExtension;
import vn.bieuduong.document.AwardDecision;
import vn.bieuduong.document.NomineeNotice;
import vn.bieuduong.document.OfficialPaper;
import vn.bieuduong.document.StopNotice;
import vn.bieuduong.document.SupplementRequest;
import vn.bieuduong.dossier.Dossier;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.DossierState;
import vn.bieuduong.dossier.DossierView;
import vn.bieuduong.dossier.DossierViews;
import vn.bieuduong.dossier.NomineeOutcome;
import vn.bieuduong.dossier.NomineeView;
import vn.bieuduong.dossier.SupplementView;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.procedure.Procedure;

/** Nội dung giấy tờ: what a dossier's paper of a kind says now, and under which number. */
@ApplicationScoped
public class PaperContents {

    private final DossierViews views;
    private final Renderings renderings;
    private final Slips slips;
    private final CaseRecords records;
    private final EntityManager em;

    @Inject
    public PaperContents(
            DossierViews views,
            Renderings renderings,
            CaseRecords records,
            HandOvers handOvers,
            EntityManager em,
            Clock clock) {
        this.views = views;
        this.renderings = renderings;
        this.slips = new Slips(renderings, handOvers, records, clock);
        this.records = records;
        this.em = em;
    }

    @SuppressWarnings("NullAway") // for the client proxy alone
    protected PaperContents() {
        this(null, null, null, null, null, null);
    }

    /** Which papers the dossier has brought about, certificates apart: kind and ordinal, in the order they came to be. */
    List<Available> offered(Dossier dossier, boolean office) {
        List<Available> all = new ArrayList<>();
        if (dossier.state() == DossierState.DRAFT) {
            return all;
        }
        all.add(new Available(IssuedKind.FILING_RECEIPT, 0));
        dossier.supplements().forEach(s -> all.add(new Available(IssuedKind.SUPPLEMENT_REQUEST, s.round())));
        if (dossier.receivedAt().isPresent()) {
            all.add(new Available(IssuedKind.RECEIPT_SLIP, 0));
        }
        if (dossier.state() == DossierState.REJECTED_AT_INTAKE) {
            all.add(new Available(IssuedKind.REFUSAL_SLIP, 0));
        }
        if (dossier.dueBefore().isPresent()) {
            all.add(new Available(IssuedKind.APOLOGY_EXTENSION, 0));
        }
        if (dossier.state().isStopped()) {
            all.add(new Available(IssuedKind.STOP_NOTICE, 0));
        }
        if (office) {
            all.addAll(records.available(dossier.id()));
        }
        if (decision(dossier.id()).isPresent()) {
            all.add(new Available(IssuedKind.DECISION, 0));
            dossier.nominees().stream()
                    .filter(Slips::isLeftOut)
                    .forEach(one -> all.add(new Available(IssuedKind.NOMINEE_NOTICE, one.ordinal())));
        }
        if (office && dossier.receivedAt().isPresent() && dossier.state().isFinal()) {
            all.add(new Available(IssuedKind.CONTROL_SHEET, 0));
        }
        return all;
    }

    PaperToIssue of(Dossier dossier, IssuedKind kind, int ordinal) {
        return all(dossier, List.of(new Available(kind, ordinal))).get(0);
    }

    /** As {@link #of}, many at once: the dossier's view, which reads every file's findings, is made once and only if needed. */
    List<PaperToIssue> all(Dossier dossier, List<Available> papers) {
        List<PaperToIssue> all = new ArrayList<>();
        DossierView view = null;
        List<CertificateLine> certificates = null;
        for (Available paper : papers) {
            if (paper.kind().isCertificate()) {
                certificates = certificates == null ? certificates(dossier) : certificates;
                all.add(certificate(dossier, certificates, paper));
            } else {
                view = view == null ? views.of(dossier) : view;
                all.add(of(dossier, view, paper.kind(), paper.ordinal()));
            }
        }
        return all;
    }

    private PaperToIssue of(Dossier dossier, DossierView view, IssuedKind kind, int ordinal) {
        if (kind == IssuedKind.COUNCIL_MINUTES || kind == IssuedKind.SUBMISSION_LETTER) {
            CaseRecords.Recorded recorded =
                    records.paper(view, kind, ordinal).orElseThrow(() -> Refusal.of(AwardReason.PAPER_NOT_ISSUED));
            return new PaperToIssue(
                    kind,
                    ordinal,
                    recorded.agency(),
                    recorded.number(),
                    view.procedure().name(),
                    recorded.content());
        }
        String number = dossier.anyNumber();
        OfficialPaper content =
                switch (kind) {
                    case FILING_RECEIPT ->
                        renderings.filingReceipt(
                                view,
                                dossier.filingReference().orElseThrow(),
                                dossier.lookupCode().orElseThrow(),
                                dossier.filedAt().orElseThrow());
                    case RECEIPT_SLIP ->
                        renderings.receiptSlip(
                                view,
                                number,
                                dossier.receivedAt().orElseThrow(),
                                dossier.clock().get(0).due());
                    case SUPPLEMENT_REQUEST -> renderings.supplementRequest(view, asked(view, ordinal));
                    case REFUSAL_SLIP ->
                        renderings.refusalSlip(view, dossier.closingReason().orElse(""), dossier.changedAt());
                    case APOLOGY_EXTENSION -> slips.apologyExtension(dossier, view);
                    case STOP_NOTICE -> slips.stopNotice(dossier, view);
                    case CONTROL_SHEET -> slips.controlSheet(dossier, view);
                    case NOMINEE_NOTICE -> slips.nomineeNotice(dossier, view, decided(dossier), ordinal);
                    case DECISION -> renderings.decision(view, decided(dossier));
                    case MERIT_CERTIFICATE, COMMENDATION, COUNCIL_MINUTES, SUBMISSION_LETTER ->
                        throw new IllegalStateException(kind + " is made above");
                };
        String procedure = view.procedure().name();
        if (content instanceof AwardDecision decision) {
            return new PaperToIssue(kind, ordinal, dossier.agency(), decision.number(), decision.subject(), content);
        }
        if (content instanceof SupplementRequest request) {
            return new PaperToIssue(kind, ordinal, dossier.agency(), request.number(), procedure, content);
        }
        if (content instanceof ApologyExtension apology) {
            return new PaperToIssue(kind, ordinal, dossier.agency(), apology.number(), procedure, content);
        }
        if (content instanceof NomineeNotice notice) {
            return new PaperToIssue(kind, ordinal, dossier.agency(), notice.number(), procedure, content);
        }
        if (content instanceof StopNotice notice) {
            return new PaperToIssue(kind, ordinal, dossier.agency(), notice.number(), procedure, content);
        }
        String printed =
                kind == IssuedKind.FILING_RECEIPT ? dossier.filingReference().orElseThrow() : number;
        return new PaperToIssue(kind, ordinal, dossier.agency(), printed, procedure, content);
    }

    /** The decision as it would read, before there is one. */
    PaperToIssue decision(Dossier dossier, DecisionView decision) {
        OfficialPaper content = renderings.decision(views.of(dossier), decision);
        String subject = content instanceof AwardDecision award ? award.subject() : "";
        return new PaperToIssue(IssuedKind.DECISION, 0, dossier.agency(), decision.number(), subject, content);
    }

    private PaperToIssue certificate(Dossier dossier, List<CertificateLine> given, Available paper) {
        DecisionView decision = decided(dossier);
        CertificateLine line = given.stream()
                .filter(one -> one.kind() == paper.kind() && one.ordinal() == paper.ordinal())
                .findFirst()
                .orElseThrow(() -> Refusal.of(AwardReason.PAPER_NOT_ISSUED));
        NomineeView nominee = dossier.nominees().stream()
                .filter(one -> one.ordinal() == line.ordinal())
                .findFirst()
                .orElseThrow();
        Procedure procedure = views.procedure(dossier);
        return new PaperToIssue(
                line.kind(),
                line.ordinal(),
                dossier.agency(),
                decision.number(),
                CertificateWording.awardForm(procedure, nominee),
                renderings.certificate(procedure, dossier.details().period(), nominee, decision));
    }

    /** What the decision gives to whom, in the order of the list; nothing before there is one. */
    List<CertificateLine> certificates(Dossier dossier) {
        if (decision(dossier.id()).isEmpty()) {
            return List.of();
        }
        IssuedKind kind = IssuedKind.certificate(views.procedure(dossier).level());
        return dossier.nominees().stream()
                .filter(nominee -> nominee.outcome() == NomineeOutcome.AWARDED)
                .map(nominee -> new CertificateLine(
                        kind, nominee.ordinal(), nominee.form().nameOnPapers(), false, false))
                .toList();
    }

    /** The files the dossier rests on. */
    List<AttachmentId> files(Dossier dossier) {
        return views.of(dossier).papers().stream()
                .map(paper -> paper.inspection().id())
                .toList();
    }

    private DecisionView decided(Dossier dossier) {
        return decision(dossier.id())
                .orElseThrow(() -> Refusal.of(AwardReason.PAPER_NOT_ISSUED))
                .view();
    }

    Optional<Decision> decision(DossierId id) {
        return em.createQuery("select d from Decision d where d.dossier = :d", Decision.class)
                .setParameter("d", id.value())
                .getResultStream()
                .findFirst();
    }

    private static SupplementView asked(DossierView view, int round) {
        return view.supplements().stream()
                .filter(s -> s.round() == round)
                .findFirst()
                .orElseThrow(() -> Refusal.of(AwardReason.PAPER_NOT_ISSUED));
    }
}
