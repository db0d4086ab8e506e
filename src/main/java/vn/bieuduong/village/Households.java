package vn.bieuduong.village;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.dossier.Dossier;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.DossierReason;
import vn.bieuduong.dossier.DossierState;
import vn.bieuduong.dossier.Dossiers;
import vn.bieuduong.dossier.NomineeForm;
import vn.bieuduong.dossier.NomineeId;
import vn.bieuduong.dossier.NomineeView;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.inspection.table.Table;
import vn.bieuduong.listing.ListCheck;
import vn.bieuduong.listing.ListLine;
import vn.bieuduong.listing.ListSheet;
import vn.bieuduong.platform.AuditTrail;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.OfficeDay;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.procedure.NomineeType;
import vn.bieuduong.procedure.Posting;
import vn.bieuduong.procedure.Procedure;
import vn.bieuduong.procedure.Procedures;

/** Danh sách hộ: the households of a draft, typed one by one or taken from a list, all of it or nothing. */
@ApplicationScoped
@Transactional
public class Households {

    /** As many as no village has. */
    public static final int MOST = 1_000;

    private static final Set<NomineeType> HOUSEHOLD = EnumSet.of(NomineeType.HOUSEHOLD);

    private record Entry(ListLine<HouseholdColumn> line, HouseholdForm form, NomineeForm nominee) {}

    private final Dossiers dossiers;
    private final Procedures procedures;
    private final VillageWorks works;
    private final VillageWords words;
    private final AuditTrail audit;
    private final EntityManager em;
    private final Clock clock;

    @Inject
    public Households(
            Dossiers dossiers,
            Procedures procedures,
            VillageWorks works,
            VillageWords words,
            AuditTrail audit,
            EntityManager em,
            Clock clock) {
        this.dossiers = dossiers;
        this.procedures = procedures;
        this.works = works;
        this.words = words;
        this.audit = audit;
        this.em = em;
        this.clock = clock;
    }

    /** What is typed of one; empty when it is not on the list any more. */
    public Optional<HouseholdForm> form(Actor head, DossierId id, NomineeId household) {
        Dossier draft = dossiers.shown(head, id);
        return draft.nominees().stream()
                .filter(one -> one.id().equals(household))
                .findFirst()
                .map(one ->
                        form(one, Optional.ofNullable(works.marks(id.value()).get(household.value()))));
    }

    private static HouseholdForm form(NomineeView one, Optional<HouseholdMark> mark) {
        NomineeForm form = one.form();
        return new HouseholdForm(
                form.honorific(),
                form.name(),
                form.address(),
                form.members() == 0 ? "" : String.valueOf(form.members()),
                mark.map(HouseholdMark::score).orElse(""),
                mark.map(HouseholdMark::remark).orElse(""));
    }

    /** Adds or changes one. @param household the one to change, or null */
    public void put(Actor head, DossierId id, @Nullable NomineeId household, HouseholdForm form) {
        Dossier draft = mine(head, id);
        Procedure procedure = procedure(draft);
        NomineeForm nominee = nominee(form, procedure);
        List<Finding> findings = new ArrayList<>(form.findings());
        findings.addAll(findings(nominee, procedure));
        Refusal.ifAny(findings);
        NomineeId kept = household;
        if (kept == null) {
            kept = draft.addNominee(nominee, clock.instant());
        } else {
            String merit = draft.nominees().stream()
                    .filter(one -> one.id().equals(household))
                    .findFirst()
                    .orElseThrow(() -> Refusal.of(DossierReason.NOMINEE_GONE))
                    .form()
                    .achievement();
            draft.changeNominee(kept, nominee.with("achievement", merit), clock.instant());
        }
        em.flush(); // the row names it
        works.mark(id.value(), kept.value(), form);
    }

    /** Takes one off the list; it may be put back at the list of nominees until the draft is filed. */
    public void remove(Actor head, DossierId id, NomineeId household) {
        mine(head, id).removeNominees(Set.of(household), clock.instant());
    }

    /** Holds a list against itself and the draft. Changes nothing. */
    public ListCheck check(Actor head, DossierId id, Table table) {
        Dossier draft = dossiers.shown(head, id);
        ListSheet<HouseholdColumn> sheet = sheet(table);
        return sheet.check(entries(sheet, draft).size());
    }

    /** Adds every household the list names and says how many; refuses while anything is wrong with it. */
    public int add(Actor head, DossierId id, Table table) {
        Dossier draft = mine(head, id);
        ListSheet<HouseholdColumn> sheet = sheet(table);
        List<Entry> entries = entries(sheet, draft);
        sheet.check(entries.size()).mustBeGood();
        draft.addNominees(entries.stream().map(Entry::nominee).toList(), clock.instant());
        em.flush(); // the rows name them
        List<NomineeView> there = draft.nominees();
        int first = there.size() - entries.size();
        for (int i = 0; i < entries.size(); i++) {
            UUID nominee = there.get(first + i).id().value();
            works.mark(id.value(), nominee, entries.get(i).form());
        }
        audit.write(
                head.account(),
                VillageAct.VILLAGE_HOUSEHOLDS_IMPORTED,
                id.value().toString(),
                String.valueOf(entries.size()));
        return entries.size();
    }

    private ListSheet<HouseholdColumn> sheet(Table table) {
        return new ListSheet<>(table, HouseholdColumn.class, MOST, words.heads());
    }

    private List<Entry> entries(ListSheet<HouseholdColumn> sheet, Dossier draft) {
        Procedure procedure = procedure(draft);
        List<NomineeForm> there =
                draft.nominees().stream().map(NomineeView::form).toList();
        List<Entry> entries = new ArrayList<>();
        for (ListLine<HouseholdColumn> line : sheet.lines()) {
            HouseholdForm form = new HouseholdForm(
                    line.said(HouseholdColumn.HONORIFIC),
                    line.said(HouseholdColumn.HEAD),
                    line.said(HouseholdColumn.ADDRESS),
                    line.said(HouseholdColumn.MEMBERS),
                    line.said(HouseholdColumn.SCORE),
                    line.said(HouseholdColumn.REMARK));
            NomineeForm nominee = nominee(form, procedure);
            form.findings().forEach(one -> sheet.cell(line, one));
            findings(nominee, procedure).forEach(one -> sheet.cell(line, one));
            if (there.stream().anyMatch(nominee::isSameAs)) {
                sheet.cell(line, HouseholdColumn.HEAD, Finding.of(VillageReason.HOUSEHOLD_TWICE));
            }
            entries.stream()
                    .filter(one -> one.nominee().isSameAs(nominee))
                    .findFirst()
                    .ifPresent(same -> sheet.cell(
                            line,
                            HouseholdColumn.HEAD,
                            Finding.of(
                                    VillageReason.HOUSEHOLD_TWICE_IN_LIST,
                                    nominee.name(),
                                    String.valueOf(same.line().number()))));
            entries.add(new Entry(line, form, nominee));
        }
        if (there.size() + entries.size() > MOST) {
            sheet.whole(VillageReason.TOO_MANY_HOUSEHOLDS, MOST);
        }
        return entries;
    }

    private List<Finding> findings(NomineeForm nominee, Procedure procedure) {
        return nominee.findings(HOUSEHOLD, List.of(procedure.awardForms().get(0).id()), OfficeDay.today(clock));
    }

    private static NomineeForm nominee(HouseholdForm form, Procedure procedure) {
        return form.nominee(
                procedure.awardForms().get(0).id(), posting(procedure).merit());
    }

    private Dossier mine(Actor head, DossierId id) {
        Dossier draft = dossiers.owned(head, id);
        Refusal.unless(draft.state() == DossierState.DRAFT, DossierReason.NOT_A_DRAFT);
        return draft;
    }

    private Procedure procedure(Dossier draft) {
        Procedure procedure = procedures.get(draft.procedureId(), draft.procedureVersion());
        posting(procedure);
        Refusal.unless(procedure.nomineeTypes().contains(NomineeType.HOUSEHOLD), VillageReason.NO_POSTING_NEEDED);
        return procedure;
    }

    private static Posting posting(Procedure procedure) {
        Posting posting = procedure.posting();
        if (posting == null) {
            throw Refusal.of(VillageReason.NO_POSTING_NEEDED);
        }
        return posting;
    }
}
