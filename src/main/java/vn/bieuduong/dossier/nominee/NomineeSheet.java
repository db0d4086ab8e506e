package vn.bieuduong.dossier.nominee;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.bieuduong.dossier.Dossier;
import vn.bieuduong.dossier.DossierReason;
import vn.bieuduong.dossier.NomineeForm;
import vn.bieuduong.dossier.view.NomineeQuestions;
import vn.bieuduong.inspection.table.Table;
import vn.bieuduong.listing.ListCheck;
import vn.bieuduong.listing.ListLine;
import vn.bieuduong.listing.ListSheet;
import vn.bieuduong.listing.OtherHeads;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.procedure.AwardForm;
import vn.bieuduong.procedure.NomineeType;
import vn.bieuduong.procedure.Procedure;
import vn.bieuduong.procedure.ProcedureQuestion;

/** Danh sách đối tượng đang đọc: what each line says, and what is wrong with it. */
final class NomineeSheet {

    private record Entry(ListLine<NomineeColumn> line, NomineeForm form) {}

    private final Procedure procedure;
    private final NomineeQuestions questions;
    private final NomineeWords words;
    private final Unsaid unsaid;
    private final Set<NomineeType> kinds;
    private final List<String> awards;
    private final LocalDate today;
    private final ListSheet<NomineeColumn> sheet;
    private final List<Entry> entries = new ArrayList<>();
    private final Likeness<Integer> lines = new Likeness<>();

    NomineeSheet(
            Table table,
            Procedure procedure,
            NomineeQuestions questions,
            NomineeWords words,
            Unsaid unsaid,
            LocalDate today) {
        this.procedure = procedure;
        this.questions = questions;
        this.words = words;
        this.unsaid = unsaid;
        this.today = today;
        kinds = EnumSet.copyOf(procedure.nomineeTypes());
        awards = procedure.awardForms().stream().map(AwardForm::id).toList();
        sheet = new ListSheet<>(table, NomineeColumn.class, Dossier.MOST_NOMINEES, heads(procedure));
        sheet.lines().forEach(this::take);
    }

    /** A question to each nominee is a column headed with its text. */
    private OtherHeads<NomineeColumn> heads(Procedure procedure) {
        Map<String, List<String>> heads = new HashMap<>();
        procedure
                .questionsAbout(ProcedureQuestion.About.NOMINEE)
                .forEach(question -> heads.put(question.id(), List.of(question.text(), question.textEn())));
        return words.heads().besides(heads);
    }

    ListCheck check() {
        return sheet.check(entries.size());
    }

    List<NomineeForm> forms() {
        return entries.stream().map(Entry::form).toList();
    }

    /** Who stands in the dossier already is a mistake, as is one nominee too many. */
    void heldAgainst(List<NomineeForm> there) {
        Likeness<NomineeForm> known = new Likeness<>();
        there.forEach(form -> known.add(form, form));
        for (Entry entry : entries) {
            known.of(entry.form())
                    .ifPresent(same -> sheet.cell(
                            entry.line(),
                            NomineeColumn.NAME,
                            Finding.of(DossierReason.NOMINEE_TWICE, entry.form().name())));
        }
        if (there.size() + entries.size() > Dossier.MOST_NOMINEES) {
            sheet.whole(DossierReason.TOO_MANY_NOMINEES, Dossier.MOST_NOMINEES);
        }
    }

    /** Who stands in another open dossier is said, and may be imported. */
    void remark(Likeness<String> elsewhere) {
        for (Entry entry : entries) {
            elsewhere
                    .of(entry.form())
                    .ifPresent(where -> sheet.remark(
                            entry.line(),
                            NomineeColumn.NAME,
                            Finding.of(
                                    DossierReason.NOMINEE_ELSEWHERE,
                                    entry.form().name(),
                                    where)));
        }
    }

    private void take(ListLine<NomineeColumn> line) {
        Optional<NomineeType> kind = kind(line);
        List<Finding> noAnswers = new ArrayList<>();
        NomineeForm form = questions.kept(typed(line, kind), noAnswers);
        for (Finding one : noAnswers) {
            String field = Objects.requireNonNull(one.field());
            sheet.cell(line, field.substring(NomineeForm.QUESTION.length()), one);
        }
        form.findings(kinds, awards, today).stream()
                // an award or a kind that is written and not known is named below
                .filter(one -> !"awardForm".equals(one.field())
                        || line.said(NomineeColumn.AWARD).isEmpty())
                .forEach(one -> sheet.cell(line, one));
        lines.of(form)
                .ifPresent(first -> sheet.cell(
                        line,
                        NomineeColumn.NAME,
                        Finding.of(DossierReason.NOMINEE_TWICE_IN_LIST, form.name(), String.valueOf(first))));
        lines.add(form, line.number());
        entries.add(new Entry(line, form));
    }

    private NomineeForm typed(ListLine<NomineeColumn> line, Optional<NomineeType> kind) {
        return new NomineeForm(
                kind.orElse(procedure.nomineeTypes().get(0)),
                line.said(NomineeColumn.NAME),
                words.honorific(line.said(NomineeColumn.HONORIFIC)),
                line.said(NomineeColumn.BIRTH_DATE),
                line.said(NomineeColumn.PERSONAL_ID),
                line.said(NomineeColumn.POSITION),
                Stream.of(NomineeColumn.DIVISION, NomineeColumn.WORKPLACE)
                        .map(line::said)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", ")),
                line.said(NomineeColumn.ADDRESS),
                line.said(NomineeColumn.TAX_CODE),
                members(line),
                award(line),
                line.said(NomineeColumn.ACHIEVEMENT).isEmpty()
                        ? unsaid.achievement()
                        : line.said(NomineeColumn.ACHIEVEMENT),
                line.further());
    }

    private Optional<NomineeType> kind(ListLine<NomineeColumn> line) {
        String typed = line.said(NomineeColumn.KIND);
        Optional<NomineeType> kind = typed.isEmpty() ? Optional.ofNullable(unsaid.kind()) : words.kind(typed);
        if (kind.isEmpty() && kinds.size() == 1 && typed.isEmpty()) {
            return Optional.of(procedure.nomineeTypes().get(0));
        }
        if (kind.isEmpty()) {
            sheet.cell(
                    line,
                    NomineeColumn.KIND,
                    typed.isEmpty()
                            ? Finding.of(DossierReason.NOMINEE_KIND_MISSING)
                            : Finding.of(DossierReason.NOMINEE_KIND_UNKNOWN, typed));
        }
        return kind;
    }

    private String award(ListLine<NomineeColumn> line) {
        String typed = line.said(NomineeColumn.AWARD);
        if (typed.isEmpty()) {
            return awards.size() == 1 ? awards.get(0) : unsaid.award();
        }
        Optional<String> award = procedure.awardForms().stream()
                .filter(one -> one.id().equalsIgnoreCase(typed) || means(one.name(), typed))
                .map(AwardForm::id)
                .findFirst();
        if (award.isEmpty()) {
            sheet.cell(line, NomineeColumn.AWARD, Finding.of(DossierReason.NOMINEE_AWARD_UNKNOWN));
        }
        return award.orElse("");
    }

    /** Whether the award is meant: its name, or the beginning of it in whole words ("Bằng khen"). */
    private boolean means(String award, String typed) {
        String name = ListSheet.plain(award) + " ";
        String said = ListSheet.plain(typed) + " ";
        return name.equals(said)
                || name.startsWith(said)
                        && procedure.awardForms().stream()
                                        .filter(one -> (ListSheet.plain(one.name()) + " ").startsWith(said))
                                        .count()
                                == 1;
    }

    private int members(ListLine<NomineeColumn> line) {
        String typed = line.said(NomineeColumn.MEMBERS).replaceAll("[ .]", "");
        if (typed.isEmpty() || typed.matches("\\d{1,6}")) {
            return typed.isEmpty() ? 0 : Integer.parseInt(typed);
        }
        sheet.cell(line, NomineeColumn.MEMBERS, Finding.of(DossierReason.NOMINEE_MEMBERS_WRONG, typed));
        return 0;
    }
}
