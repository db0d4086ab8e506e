package vn.bieuduong.processing.handling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import vn.bieuduong.document.ApologyExtension;
import vn.bieuduong.document.StopNotice;
import vn.bieuduong.document.words.OfficeWords;
import vn.bieuduong.dossier.Dossier;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.DossierState;
import vn.bieuduong.dossier.SupplementView;
import vn.bieuduong.dossier.change.Corrections;
import vn.bieuduong.dossier.number.FilingReference;
import vn.bieuduong.dossier.view.DossierView;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.Role;
import vn.bieuduong.issuing.AwardReason;
import vn.bieuduong.issuing.DocumentDraft;
import vn.bieuduong.issuing.DocumentKind;
import vn.bieuduong.issuing.DocumentSource;
import vn.bieuduong.issuing.IssuedDocuments.Available;
import vn.bieuduong.issuing.Renderings;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.id.AccountName;
import vn.bieuduong.processing.CaseOfficers;
import vn.bieuduong.processing.StepRecord;

/** Phiếu một cửa: what an applicant is sent from filing to the end of the handling (receipt, and forms 01 to 05). */
@ApplicationScoped
public class HandlingDocuments implements DocumentSource {

    private static final Set<DocumentKind> KINDS = EnumSet.of(
            DocumentKind.FILING_RECEIPT,
            DocumentKind.SUPPLEMENT_REQUEST,
            DocumentKind.RECEIPT_SLIP,
            DocumentKind.REFUSAL_SLIP,
            DocumentKind.APOLOGY_EXTENSION,
            DocumentKind.STOP_NOTICE);

    /** How a step ends that ends the handling without a result. */
    private static final Set<String> ENDS = Set.of("ineligible", "rejected", "refused");

    private final Renderings renderings;
    private final Slips slips;
    private final Accounts accounts;
    private final CaseOfficers officers;
    private final Corrections corrections;
    private final EntityManager em;

    @Inject
    public HandlingDocuments(
            Renderings renderings,
            OfficeWords words,
            Accounts accounts,
            CaseOfficers officers,
            Corrections corrections,
            EntityManager em) {
        this.renderings = renderings;
        this.slips = new Slips(renderings, words);
        this.accounts = accounts;
        this.officers = officers;
        this.corrections = corrections;
        this.em = em;
    }

    @Override
    public Set<DocumentKind> kinds() {
        return KINDS;
    }

    @Override
    public List<Available> offered(Dossier dossier, boolean office) {
        List<Available> all = new ArrayList<>();
        all.add(new Available(DocumentKind.FILING_RECEIPT, 0));
        dossier.supplements().forEach(s -> all.add(new Available(DocumentKind.SUPPLEMENT_REQUEST, s.round())));
        if (dossier.receivedAt().isPresent()) {
            all.add(new Available(DocumentKind.RECEIPT_SLIP, 0));
        }
        if (dossier.state() == DossierState.REJECTED_AT_INTAKE) {
            all.add(new Available(DocumentKind.REFUSAL_SLIP, 0));
        }
        if (dossier.dueBefore().isPresent()) {
            all.add(new Available(DocumentKind.APOLOGY_EXTENSION, 0));
        }
        if (dossier.state().isStopped()) {
            all.add(new Available(DocumentKind.STOP_NOTICE, 0));
        }
        return all;
    }

    @Override
    public DocumentDraft draft(Dossier dossier, Supplier<DossierView> read, Available paper) {
        DossierView view = read.get();
        String number = dossier.anyNumber();
        return switch (paper.kind()) {
            case FILING_RECEIPT -> {
                FilingReference reference = dossier.filingReference().orElseThrow();
                yield DocumentDraft.of(
                        paper,
                        view,
                        reference.value(),
                        renderings.filingReceipt(
                                view,
                                reference,
                                dossier.lookupCode().orElseThrow(),
                                dossier.filedAt().orElseThrow(),
                                corrections.papersCorrected(dossier.id()).orElse(null)));
            }
            case RECEIPT_SLIP ->
                DocumentDraft.of(
                        paper,
                        view,
                        number,
                        renderings.receiptSlip(
                                view,
                                number,
                                dossier.receivedAt().orElseThrow(),
                                dossier.clock().get(0).due()));
            case SUPPLEMENT_REQUEST -> {
                SupplementView asked = asked(view, paper.ordinal());
                // whoever asked knows best what is meant
                String contact = officers.contact(
                                dossier,
                                accounts.find(new AccountName(
                                        asked.officer().account().value())))
                        .line();
                var request = renderings.supplementRequest(view, asked, contact);
                yield DocumentDraft.of(paper, view, request.number(), request);
            }
            case REFUSAL_SLIP ->
                DocumentDraft.of(
                        paper,
                        view,
                        number,
                        renderings.refusalSlip(
                                view, dossier.closingReason().orElse(""), contact(dossier), dossier.changedAt()));
            case APOLOGY_EXTENSION -> {
                ApologyExtension apology = slips.apologyExtension(dossier, view, contact(dossier));
                yield DocumentDraft.of(paper, view, apology.number(), apology);
            }
            case STOP_NOTICE -> {
                StopNotice notice = slips.stopNotice(dossier, view, endedBy(dossier.id()), contact(dossier));
                yield DocumentDraft.of(paper, view, notice.number(), notice);
            }
            default -> throw new IllegalArgumentException(paper.kind() + " is not made here");
        };
    }

    private String contact(Dossier dossier) {
        return officers.contact(dossier).line();
    }

    private static SupplementView asked(DossierView view, int round) {
        return view.supplements().stream()
                .filter(s -> s.round() == round)
                .findFirst()
                .orElseThrow(() -> Refusal.of(AwardReason.PAPER_NOT_ISSUED));
    }

    /** Who of the office ended the handling before there was a result; empty when nobody did: time ran out, or it was taken back. */
    private Optional<Slips.Ender> endedBy(DossierId id) {
        return em.createQuery(
                        "select r from StepRecord r where r.dossier = :d and r.recordedAt ="
                                + " (select max(l.recordedAt) from StepRecord l where l.dossier = :d)",
                        StepRecord.class)
                .setParameter("d", id.value())
                .getResultStream()
                .filter(last -> ENDS.contains(last.outcome()))
                .findFirst()
                .map(last -> {
                    Optional<Actor> actor = accounts.acting(last.actor());
                    boolean head = actor.filter(
                                    one -> one.duties().stream().anyMatch(duty -> duty.role() == Role.CHAIR))
                            .isPresent();
                    String title = accounts.get(last.actor()).title().orElse("");
                    return new Slips.Ender(head, title, last.actorName());
                });
    }
}
