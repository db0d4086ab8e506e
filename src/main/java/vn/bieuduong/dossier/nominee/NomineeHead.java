package vn.bieuduong.dossier.nominee;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.dossier.NomineeForm;
import vn.bieuduong.listing.ListColumn;
import vn.bieuduong.procedure.AwardForm;
import vn.bieuduong.procedure.NomineeType;
import vn.bieuduong.procedure.Procedure;
import vn.bieuduong.procedure.ProcedureQuestion;

/** Cột của mẫu và của danh sách lấy về: what one procedure's list of nominees has, its own questions after what every list says. */
public final class NomineeHead implements ListColumn {

    private final @Nullable NomineeColumn column;
    private final @Nullable ProcedureQuestion question;

    private NomineeHead(@Nullable NomineeColumn column, @Nullable ProcedureQuestion question) {
        this.column = column;
        this.question = question;
    }

    /** Those of the template, in their order. */
    public static List<NomineeHead> of(Procedure procedure) {
        List<NomineeHead> heads = new ArrayList<>();
        NomineeColumn.of(procedure).forEach(column -> heads.add(new NomineeHead(column, null)));
        procedure
                .questionsAbout(ProcedureQuestion.About.NOMINEE)
                .forEach(question -> heads.add(new NomineeHead(null, question)));
        return heads;
    }

    /** What stands in it for one nominee. */
    String cell(NomineeForm form, Procedure procedure, Locale locale) {
        if (question != null) {
            return question.shown(form.answers().getOrDefault(question.id(), ""), locale);
        }
        if (column == NomineeColumn.KIND) {
            return form.kind().label(locale);
        }
        if (column == NomineeColumn.AWARD) {
            return form.awardForm().isEmpty()
                    ? ""
                    : procedure.awardForm(form.awardForm()).name();
        }
        return form.fields().getOrDefault(field(), "");
    }

    /** Of which one is chosen; nothing where something is written. */
    public List<String> choices(Procedure procedure, Locale locale) {
        if (question != null) {
            return question.offered().stream()
                    .map(one -> question.shown(one, locale))
                    .toList();
        }
        if (column == NomineeColumn.KIND) {
            return procedure.nomineeTypes().stream()
                    .map((NomineeType kind) -> kind.label(locale))
                    .toList();
        }
        return column == NomineeColumn.AWARD
                ? procedure.awardForms().stream().map(AwardForm::name).toList()
                : List.of();
    }

    @Override
    public String name() {
        return column != null ? column.name() : question().id();
    }

    @Override
    public String label(Locale locale) {
        return column != null ? column.label(locale) : question().said(locale);
    }

    @Override
    public String field() {
        return column != null
                ? column.field()
                : NomineeForm.QUESTION + question().id();
    }

    private ProcedureQuestion question() {
        if (question == null) {
            throw new IllegalStateException("a column of every list");
        }
        return question;
    }
}
