package vn.bieuduong.dossier.nominee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import vn.bieuduong.dossier.Dossier;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.DossierReason;
import vn.bieuduong.dossier.DossierState;
import vn.bieuduong.dossier.Dossiers;
import vn.bieuduong.dossier.NomineeForm;
import vn.bieuduong.dossier.NomineeView;
import vn.bieuduong.dossier.view.NomineeQuestions;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.inspection.table.Table;
import vn.bieuduong.listing.ListCheck;
import vn.bieuduong.platform.OfficeDay;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Typed;
import vn.bieuduong.platform.id.AgencyCode;
import vn.bieuduong.procedure.NomineeType;
import vn.bieuduong.procedure.Procedure;
import vn.bieuduong.procedure.Procedures;

/** Nhập danh sách đối tượng: many nominees into a draft at once, all of them or none. */
@ApplicationScoped
@Transactional
public class NomineeImport {

    private static final int ASKED_AT_ONCE = 1_000;

    private final EntityManager em;
    private final Dossiers dossiers;
    private final Procedures procedures;
    private final NomineeWords words;
    private final Clock clock;

    @Inject
    public NomineeImport(EntityManager em, Dossiers dossiers, Procedures procedures, NomineeWords words, Clock clock) {
        this.em = em;
        this.dossiers = dossiers;
        this.procedures = procedures;
        this.words = words;
        this.clock = clock;
    }

    /** Whether a line is one of heads: it names the column that no list does without. */
    public boolean isHeaded(List<String> line) {
        return line.stream()
                .flatMap(cell -> words.heads().columnOf(Typed.line(cell), NomineeColumn.class).stream())
                .anyMatch(NomineeColumn::isNeeded);
    }

    /** What the heads of a letter mean to the unit whose draft it is. */
    public LetterHeads heads(Actor filer, DossierId id) {
        UnitHeads unit = em.find(UnitHeads.class, whose(dossiers.shown(filer, id)));
        return new LetterHeads(unit == null ? Map.of() : unit.said(), words.heads());
    }

    /** Keeps what the columns of a letter were said to be, for the unit's next one; nothing stands for what is left aside. */
    public void learn(Actor filer, DossierId id, Map<String, Optional<NomineeColumn>> heads) {
        String whose = whose(dossiers.owned(filer, id));
        UnitHeads unit = em.find(UnitHeads.class, whose);
        if (unit == null) {
            unit = new UnitHeads(whose);
            em.persist(unit);
        }
        unit.learn(heads);
    }

    private static String whose(Dossier draft) {
        return draft.organisation().map(AgencyCode::value).orElse(draft.filer().value());
    }

    /** Holds the list against itself, the draft and the other open dossiers of whose it is. Changes nothing. */
    public ListCheck check(Actor filer, DossierId id, Table table, Unsaid unsaid) {
        Dossier draft = dossiers.shown(filer, id);
        NomineeSheet list = read(draft, table, unsaid);
        list.remark(elsewhere(draft, list.forms()));
        return list.check();
    }

    /** Adds everybody the list names and says how many; refuses while anything is wrong with it. */
    public int add(Actor filer, DossierId id, Table table, Unsaid unsaid) {
        Dossier draft = dossiers.owned(filer, id);
        NomineeSheet list = read(draft, table, unsaid);
        list.check().mustBeGood();
        draft.addNominees(list.forms(), clock.instant());
        return list.forms().size();
    }

    private NomineeSheet read(Dossier draft, Table table, Unsaid unsaid) {
        Refusal.unless(draft.state() == DossierState.DRAFT, DossierReason.NOT_A_DRAFT);
        Procedure procedure = procedures.get(draft.procedureId(), draft.procedureVersion());
        NomineeSheet list = new NomineeSheet(
                table, procedure, NomineeQuestions.of(draft, procedure), words, unsaid, OfficeDay.today(clock));
        list.heldAgainst(draft.nominees().stream().map(NomineeView::form).toList());
        return list;
    }

    /** Those of the list who stand in another dossier that is not closed, by what it is called; a desk is told of its agency's alone. */
    private Likeness<String> elsewhere(Dossier draft, List<NomineeForm> forms) {
        Likeness<String> elsewhere = new Likeness<>();
        for (int from = 0; from < forms.size(); from += ASKED_AT_ONCE) {
            List<NomineeForm> some = forms.subList(from, Math.min(forms.size(), from + ASKED_AT_ONCE));
            em.createQuery(
                            "select n.kind, n.name, n.birthDate, n.personalId, n.workplace, n.address, d.title,"
                                    + " d.filingReference from Nominee n join n.dossier d where d.id <> :self"
                                    + " and (d.organisation = :unit or (d.organisation is null and d.filer = :filer))"
                                    + " and (:desk = '' or d.agency = :desk and d.state <> :draft)"
                                    + " and d.state in :open and (n.name in :names or n.personalId in :numbers)",
                            Object[].class)
                    .setParameter("self", draft.id().value())
                    .setParameter("desk", draft.counter().map(AgencyCode::value).orElse(""))
                    .setParameter("draft", DossierState.DRAFT)
                    .setParameter(
                            "unit", draft.organisation().map(AgencyCode::value).orElse(""))
                    .setParameter(
                            "filer",
                            draft.organisation().isPresent()
                                    ? ""
                                    : draft.filer().value())
                    .setParameter(
                            "open",
                            Stream.of(DossierState.values())
                                    .filter(state -> !state.isFinal())
                                    .toList())
                    .setParameter(
                            "names",
                            some.stream().map(NomineeForm::name).distinct().toList())
                    .setParameter(
                            "numbers",
                            some.stream()
                                    .map(form -> form.personalId().isEmpty() ? "-" : form.personalId())
                                    .distinct()
                                    .toList())
                    .getResultList()
                    .forEach(row -> elsewhere.add(form(row), called(row)));
        }
        return elsewhere;
    }

    private static NomineeForm form(Object[] row) {
        return new NomineeForm(
                (NomineeType) row[0],
                (String) row[1],
                "",
                (String) row[2],
                (String) row[3],
                "",
                (String) row[4],
                (String) row[5],
                "",
                0,
                "",
                "");
    }

    private static String called(Object[] row) {
        String title = (String) row[6];
        return title.isEmpty() ? Objects.requireNonNullElse((String) row[7], "–") : title;
    }
}
