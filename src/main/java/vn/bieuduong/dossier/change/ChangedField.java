package vn.bieuduong.dossier.change;

import java.util.Locale;
import java.util.Optional;
import vn.bieuduong.dossier.view.OpenFields;
import vn.bieuduong.platform.Worded;
import vn.bieuduong.procedure.Procedure;
import vn.bieuduong.procedure.ProcedureQuestion;

/**
 * Chỗ được sửa: what a change was made in.
 *
 * @param key by which it is kept
 * @param called in the reader's language
 * @param question the procedure's own whose answer it is; else empty
 */
record ChangedField(String key, Worded called, Optional<ProcedureQuestion> question) {

    static ChangedField of(String key, Procedure procedure) {
        Optional<ProcedureQuestion> question = procedure.questions().stream()
                .filter(one -> OpenFields.key(one).equals(key))
                .findFirst();
        Optional<Worded> paper = procedure.components().stream()
                .filter(one -> Corrections.key(one).equals(key))
                .findFirst()
                .map(one -> locale -> one.name());
        return new ChangedField(
                key,
                question.<Worded>map(one -> one::said).or(() -> paper).orElse(locale -> OpenFields.label(key, locale)),
                question);
    }

    /** What is kept of it, in words. */
    String shown(String kept, Locale locale) {
        return question.map(one -> one.shown(kept, locale)).orElse(kept);
    }
}
