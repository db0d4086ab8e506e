package vn.bieuduong.dossier.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.bieuduong.dossier.Dossier;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.DossierReason;
import vn.bieuduong.dossier.DraftDetails;
import vn.bieuduong.dossier.NomineeForm;
import vn.bieuduong.dossier.NomineeView;
import vn.bieuduong.dossier.view.OpenFields;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.OfficeDay;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Typed;
import vn.bieuduong.procedure.AwardForm;
import vn.bieuduong.procedure.Component;
import vn.bieuduong.procedure.Procedure;
import vn.bieuduong.procedure.ProcedureQuestion;
import vn.bieuduong.procedure.Procedures;

/** Sửa hồ sơ đã nộp: puts open fields of a filed dossier right and keeps what stood there; whoever calls has opened them. */
@ApplicationScoped
@Transactional
public class Corrections {

    /**
     * Căn cứ sửa.
     *
     * @param round the request of supplement; else 0
     * @param reason in words; may be empty where the request says it
     */
    public record Ground(ChangeCause cause, int round, String reason) {

        public Ground {
            reason = Typed.text(reason);
        }
    }

    private static final String PAPERS = "papers.";

    private final EntityManager em;
    private final Procedures procedures;
    private final Clock clock;

    @Inject
    public Corrections(EntityManager em, Procedures procedures, Clock clock) {
        this.em = em;
        this.procedures = procedures;
        this.clock = clock;
    }

    /**
     * Takes what was typed into open fields, all or nothing.
     *
     * @param typed by key; what is not open is not read
     * @return what is different now
     */
    public List<ChangeView> take(Dossier dossier, OpenFields open, Map<String, String> typed, Ground ground, Actor by) {
        Procedure procedure = procedures.get(dossier.procedureId(), dossier.procedureVersion());
        Instant now = clock.instant();
        DraftDetails details = open.details(dossier.details(), typed);
        List<Finding> findings = new ArrayList<>();
        if (!open.details().isEmpty()) {
            findings.addAll(details.malformed());
            findings.addAll(details.missing());
        }
        Map<String, String> answers = answers(dossier, procedure, open, typed, findings);
        Map<NomineeView, NomineeForm> forms = new LinkedHashMap<>();
        for (NomineeView one : open.nominees()) {
            OpenFields.noNumber(one, typed)
                    .map(text ->
                            Finding.on(OpenFields.key(one.id(), "members"), DossierReason.NOMINEE_MEMBERS_WRONG, text))
                    .ifPresent(findings::add);
            List<Finding> found = new ArrayList<>();
            NomineeForm form = open.own().kept(open.nominee(one, typed), found);
            forms.put(one, form);
            found.addAll(findings(form, procedure, now));
            found.addAll(emptied(one.form(), form, open));
            for (Finding finding : found) {
                findings.add(new Finding(
                        finding.reason(),
                        OpenFields.key(one.id(), Objects.requireNonNull(finding.field())),
                        finding.arguments()));
            }
        }
        Refusal.ifAny(findings);
        List<FieldChange> changes = new ArrayList<>();
        Map<String, String> before = dossier.details().fields();
        details.fields().forEach((field, text) -> {
            if (!text.equals(before.get(field))) {
                changes.add(new FieldChange(
                        dossier.id(), ground, by, now, "", field, before.getOrDefault(field, ""), text));
            }
        });
        if (!changes.isEmpty()) {
            dossier.correct(details, now);
        }
        changes.addAll(change(dossier, open, answers, ground, by, now));
        forms.forEach((one, form) -> changes.addAll(change(dossier, one, form, procedure, ground, by, now)));
        changes.forEach(em::persist);
        return changes.stream().map(change -> change.view(procedure)).toList();
    }

    /** What was typed as an answer to an open question, as it is kept; of a question that must be answered nothing is none. */
    private static Map<String, String> answers(
            Dossier dossier, Procedure procedure, OpenFields open, Map<String, String> typed, List<Finding> findings) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (ProcedureQuestion question : open.questions()) {
            String key = OpenFields.key(question);
            String text = typed.get(key);
            if (text != null) {
                question.kept(text)
                        .ifPresentOrElse(
                                sound -> answers.put(question.id(), sound),
                                () -> findings.add(Finding.on(
                                        key, DossierReason.ANSWER_MALFORMED, question.text(), question.wanted())));
            }
        }
        Map<String, String> all = new LinkedHashMap<>(dossier.answers());
        all.putAll(answers);
        List<ProcedureQuestion> asked = OpenFields.asked(procedure, all, dossier.nominees(), dossier.filedBy());
        for (ProcedureQuestion question : open.questions()) {
            boolean emptied = answers.getOrDefault(question.id(), "?").isEmpty();
            if (emptied && question.required() && asked.contains(question)) {
                findings.add(Finding.on(OpenFields.key(question), DossierReason.QUESTION_OPEN, question.text()));
            }
        }
        return answers;
    }

    /** What must be answered of a nominee, was, and is answered no more. */
    private static List<Finding> emptied(NomineeForm before, NomineeForm form, OpenFields open) {
        return open.own().asked(form).stream()
                .filter(question -> question.required()
                        && !before.answers().getOrDefault(question.id(), "").isEmpty()
                        && form.answers().getOrDefault(question.id(), "").isEmpty())
                .map(question -> Finding.on(OpenFields.key(question), DossierReason.QUESTION_OPEN, question.text()))
                .toList();
    }

    private static List<FieldChange> change(
            Dossier dossier, OpenFields open, Map<String, String> answers, Ground ground, Actor by, Instant now) {
        Map<String, String> before = dossier.answers();
        List<FieldChange> changes = new ArrayList<>();
        for (ProcedureQuestion question : open.questions()) {
            String stood = before.getOrDefault(question.id(), "");
            String text = answers.getOrDefault(question.id(), stood);
            if (!text.equals(stood)) {
                changes.add(new FieldChange(dossier.id(), ground, by, now, "", OpenFields.key(question), stood, text));
            }
        }
        if (!changes.isEmpty()) {
            dossier.correct(answers, now);
        }
        return changes;
    }

    /**
     * Keeps that a paper was brought or taken off.
     *
     * @param before what the file that was taken off is called; else ""
     * @param after what the file that was brought is called; else ""
     */
    public ChangeView paper(
            Dossier dossier, Component component, String before, String after, Ground ground, Actor by) {
        FieldChange change =
                new FieldChange(dossier.id(), ground, by, clock.instant(), "", key(component), before, after);
        em.persist(change);
        return change.view(procedures.get(dossier.procedureId(), dossier.procedureVersion()));
    }

    /** When papers were last added to a filed dossier or taken off it, before its reception began. */
    public Optional<Instant> papersCorrected(DossierId dossier) {
        return em.createQuery(
                        "select c.at from FieldChange c where c.dossier = :d and c.cause = :cause and c.field like :papers"
                                + " order by c.at desc",
                        Instant.class)
                .setParameter("d", dossier.value())
                .setParameter("cause", ChangeCause.BEFORE_RECEPTION)
                .setParameter("papers", PAPERS + "%")
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** By which papers of a component are known among what was changed. */
    static String key(Component component) {
        return PAPERS + component.id();
    }

    /** What was put right in a dossier, oldest first; whoever calls has checked that the reader may see it. */
    public List<ChangeView> of(DossierId dossier) {
        return em.createQuery("select c from FieldChange c where c.dossier = :d order by c.at, c.id", FieldChange.class)
                .setParameter("d", dossier.value())
                .getResultStream()
                .map(change -> change.view(procedure(dossier)))
                .toList();
    }

    private Procedure procedure(DossierId id) {
        Dossier dossier = em.find(Dossier.class, id.value());
        return procedures.get(dossier.procedureId(), dossier.procedureVersion());
    }

    private static List<Finding> findings(NomineeForm form, Procedure procedure, Instant now) {
        return form.findings(
                EnumSet.copyOf(procedure.nomineeTypes()),
                procedure.awardForms().stream().map(AwardForm::id).toList(),
                OfficeDay.of(now));
    }

    private static List<FieldChange> change(
            Dossier dossier,
            NomineeView one,
            NomineeForm form,
            Procedure procedure,
            Ground ground,
            Actor by,
            Instant now) {
        List<FieldChange> changes = new ArrayList<>();
        Map<String, String> before = one.form().fields();
        form.fields().forEach((field, text) -> {
            String stood = before.getOrDefault(field, "");
            if (!text.equals(stood)) {
                boolean award = field.equals("awardForm");
                changes.add(new FieldChange(
                        dossier.id(),
                        ground,
                        by,
                        now,
                        one.form().nameOnPapers(),
                        field,
                        award ? procedure.awardForm(stood).name() : stood,
                        award ? procedure.awardForm(text).name() : text));
            }
        });
        if (!changes.isEmpty()) {
            dossier.correct(one.id(), form, now);
        }
        return changes;
    }
}
