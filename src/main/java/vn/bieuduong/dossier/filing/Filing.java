package vn.bieuduong.dossier.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.calendar.WorkingDays;
import vn.bieuduong.calendar.WorkingTime;
import vn.bieuduong.dossier.Dossier;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.DossierReason;
import vn.bieuduong.dossier.DossierState;
import vn.bieuduong.dossier.Dossiers;
import vn.bieuduong.dossier.Supplement;
import vn.bieuduong.dossier.SupplementView;
import vn.bieuduong.dossier.change.ChangeCause;
import vn.bieuduong.dossier.change.Corrections;
import vn.bieuduong.dossier.number.FilingReference;
import vn.bieuduong.dossier.number.LookupCode;
import vn.bieuduong.dossier.view.NomineeQuestions;
import vn.bieuduong.dossier.view.OpenFields;
import vn.bieuduong.dossier.view.PaperView;
import vn.bieuduong.dossier.view.Shown;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.organisation.Organisation;
import vn.bieuduong.organisation.OrganisationReason;
import vn.bieuduong.organisation.Organisations;
import vn.bieuduong.platform.Facts;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Typed;
import vn.bieuduong.procedure.Procedure;
import vn.bieuduong.procedure.Procedures;

/** Nộp hồ sơ: handing a dossier in, answering what the office asks, taking it back. */
@ApplicationScoped
@Transactional
public class Filing {

    private final Dossiers dossiers;
    private final Completeness completeness;
    private final Corrections corrections;
    private final Procedures procedures;
    private final Organisations organisations;
    private final WorkingDays workingDays;
    private final Facts facts;
    private final Clock clock;

    @Inject
    public Filing(
            Dossiers dossiers,
            Completeness completeness,
            Corrections corrections,
            Procedures procedures,
            Organisations organisations,
            WorkingDays workingDays,
            Facts facts,
            Clock clock) {
        this.dossiers = dossiers;
        this.completeness = completeness;
        this.corrections = corrections;
        this.procedures = procedures;
        this.organisations = organisations;
        this.workingDays = workingDays;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * Files the draft once: the same click, retry or back button gives the same receipt. Everything missing is refused at
     * once and the draft stays as it is.
     */
    public Receipt file(Actor filer, DossierId id) {
        Dossier draft = dossiers.owned(filer, id);
        Procedure procedure = procedureOf(draft);
        List<PaperView> papers = completeness.papers(draft, procedure);
        if (draft.state() == DossierState.DRAFT) {
            Refusal.unless(draft.upper().isEmpty(), DossierReason.SENT_UP);
            Refusal.ifAny(completeness.missing(draft, procedure, papers));
            Instant now = clock.instant();
            Organisation agency = organisations.get(draft.agency());
            Refusal.unless(!agency.isEnded(), OrganisationReason.ENDED_ALREADY, agency.name());
            draft.keepNames(agency.name(), unitName(draft));
            facts.announce(draft.file(FilingReference.of(now), LookupCode.fresh(), filer, now));
        }
        return receiptOf(draft, procedure, papers);
    }

    /** The receipt of a filed dossier, for its filer. */
    public Receipt receipt(Actor filer, DossierId id) {
        Dossier dossier = dossiers.shown(filer, id);
        Refusal.unless(dossier.state() != DossierState.DRAFT, DossierReason.NOT_FOUND);
        Procedure procedure = procedureOf(dossier);
        return receiptOf(dossier, procedure, completeness.papers(dossier, procedure));
    }

    /**
     * Keeps what is written of the answer, before it is sent; what another window wrote meanwhile is not overwritten unseen.
     *
     * @param round the request it answers
     * @param written the answer under {@code answer}, and what was typed into the fields that are open, by their keys
     */
    public void keepAnswer(Actor filer, DossierId id, int round, Map<String, String> written, Shown shown) {
        Dossier dossier = dossiers.owned(filer, id);
        keep(dossier, open(dossier, round), written, shown);
    }

    /** {@link #answerSupplement(Actor, DossierId, String)} from a form that was open for a while. */
    public void answerSupplement(Actor filer, DossierId id, int round, Map<String, String> written, Shown shown) {
        Dossier dossier = dossiers.owned(filer, id);
        answerSupplement(filer, id, keep(dossier, open(dossier, round), written, shown));
    }

    private static Supplement open(Dossier dossier, int round) {
        Supplement open = dossier.openSupplement().orElseThrow(() -> Refusal.of(DossierReason.NO_SUPPLEMENT_ASKED));
        Refusal.unless(open.round() == round, DossierReason.OTHER_REQUEST_MEANWHILE);
        return open;
    }

    private String keep(Dossier dossier, Supplement open, Map<String, String> written, Shown shown) {
        Procedure procedure = procedureOf(dossier);
        SupplementView asked = open.view();
        Map<String, String> typed = new HashMap<>();
        written.forEach((field, text) -> typed.put(field, Typed.text(text)));
        Shown.Merged merged = shown.merge(
                typed,
                asked.written(
                        OpenFields.of(asked, dossier.nominees(), procedure, NomineeQuestions.of(dossier, procedure))
                                .standing(dossier.details(), dossier.answers())));
        Refusal.ifAny(merged.collisions());
        Map<String, String> fields = new HashMap<>(merged.fields());
        String answer = Optional.ofNullable(fields.remove("answer")).orElse("");
        open.keep(answer, fields);
        return answer;
    }

    /** Sends the answer to the open supplement request, with the papers attached for it; the clock runs on. */
    public void answerSupplement(Actor filer, DossierId id, String answer) {
        Dossier dossier = dossiers.owned(filer, id);
        Refusal.unless(dossier.state() == DossierState.SUPPLEMENT_REQUESTED, DossierReason.NO_SUPPLEMENT_ASKED);
        List<PaperView> papers = completeness.papers(dossier, procedureOf(dossier));
        Refusal.ifAny(Completeness.unfit(
                papers.stream().filter(p -> p.round() == dossier.round()).toList()));
        SupplementView asked = dossier.openSupplement().map(Supplement::view).orElseThrow();
        corrections.take(
                dossier,
                OpenFields.of(
                        asked,
                        dossier.nominees(),
                        procedureOf(dossier),
                        NomineeQuestions.of(dossier, procedureOf(dossier))),
                asked.typed(),
                new Corrections.Ground(ChangeCause.SUPPLEMENT, asked.round(), ""),
                filer);
        Instant now = clock.instant();
        facts.announce(dossier.answerSupplement(answer, dueAfterPause(dossier, now), filer.account(), now));
    }

    /** Takes the dossier back; possible until the result is there. */
    public void withdraw(Actor filer, DossierId id, String reason) {
        Dossier dossier = dossiers.owned(filer, id);
        Refusal.unless(dossier.state() != DossierState.DRAFT, DossierReason.NOT_FOUND);
        facts.announce(dossier.withdraw(Typed.text(reason), filer.account(), clock.instant()));
    }

    /** What office time was left when the clock stopped is given back from now on; a time already overdue stays. */
    private @Nullable Instant dueAfterPause(Dossier dossier, Instant now) {
        Instant due = dossier.dueAt().orElse(null);
        Instant paused = dossier.pausedAt().orElse(null);
        if (due == null || paused == null) {
            return null;
        }
        WorkingTime left = workingDays.between(paused, due);
        return left.isNegative() ? due : workingDays.afterOfficeTime(now, left.officeTime());
    }

    private Procedure procedureOf(Dossier dossier) {
        return procedures.get(dossier.procedureId(), dossier.procedureVersion());
    }

    private String unitName(Dossier draft) {
        return draft.organisation()
                .flatMap(organisations::find)
                .map(Organisation::name)
                .orElse(draft.filerName());
    }

    private Receipt receiptOf(Dossier dossier, Procedure procedure, List<PaperView> papers) {
        return new Receipt(
                dossier.id(),
                dossier.filingReference().orElseThrow(),
                dossier.lookupCode().orElseThrow(),
                dossier.filedAt().orElseThrow(),
                procedure,
                dossier.agencyName().orElseThrow(),
                dossier.filerName(),
                dossier.unitName().orElseThrow(),
                dossier.nominees().size(),
                papers,
                dossier.dossierNumber(),
                dossier.dueAt());
    }
}
