package vn.bieuduong.procedure;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.bieuduong.platform.Folded;
import vn.bieuduong.platform.OfficeDay;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.platform.Typed;
import vn.bieuduong.platform.Worded;

/**
 * Câu hỏi riêng của thủ tục: what a procedure asks about a dossier, or about each of its nominees, beside what every dossier says.
 *
 * @param about of what it is asked
 * @param choices what can be answered to a {@link Type#CHOICE}
 * @param when it is asked; a nominee's kind, award and answers are his own
 */
public record ProcedureQuestion(
        String id,
        String text,
        String textEn,
        About about,
        Type type,
        List<String> choices,
        boolean required,
        When when) {

    /** The answers to a {@link Type#YES_NO}. */
    public static final String YES = "yes";

    public static final String NO = "no";

    private static final int LONGEST = 2_000;

    /** Kiểu trả lời. */
    public enum Type {
        TEXT,
        NUMBER,
        DATE,
        CHOICE,
        YES_NO
    }

    /** Hỏi về điều gì. */
    public enum About {
        DOSSIER,
        NOMINEE
    }

    public ProcedureQuestion {
        choices = List.copyOf(choices);
    }

    /** In the language of whoever reads. */
    public String said(Locale locale) {
        return locale.getLanguage().equals(Texts.ENGLISH.getLanguage()) ? textEn : text;
    }

    /** What can be answered where something is chosen; nothing where it is written. */
    public List<String> offered() {
        return switch (type) {
            case CHOICE -> choices;
            case YES_NO -> List.of(YES, NO);
            case TEXT, NUMBER, DATE -> List.of();
        };
    }

    /** The answer as it is kept; nothing when it is none. An empty one is kept as such. */
    public Optional<String> kept(String typed) {
        String line = type == Type.TEXT ? Typed.text(typed) : Typed.line(typed);
        if (line.isEmpty()) {
            return Optional.of("");
        }
        return switch (type) {
            case TEXT -> Optional.of(line).filter(text -> text.length() <= LONGEST);
            case NUMBER -> Optional.of(Typed.number(line)).filter(number -> number.matches("-?\\d{1,15}(,\\d{1,6})?"));
            case DATE -> Typed.day(line).map(OfficeDay::written);
            case CHOICE, YES_NO ->
                offered().stream().filter(one -> isMeant(one, line)).findFirst();
        };
    }

    /** Whether it is written as it is kept, or as either language says it, with marks and capitals or without. */
    private boolean isMeant(String offered, String written) {
        String plain = Folded.of(written).text();
        return offered.equals(written)
                || Stream.of(Texts.VIETNAMESE, Texts.ENGLISH)
                        .anyMatch(language ->
                                Folded.of(shown(offered, language)).text().equals(plain));
    }

    /** Whether it may be asked of a nominee of this kind, by what is known of the dossier; award and his own answers are left open. */
    public boolean maybeAsked(NomineeType kind, Map<String, String> ofDossier, FiledBy filer, Set<String> ofNominees) {
        return (when.kinds().isEmpty() || when.kinds().contains(kind))
                && (when.filedBy().isEmpty() || when.filedBy().contains(filer))
                && when.answers().entrySet().stream()
                        .allMatch(one -> ofNominees.contains(one.getKey())
                                || one.getValue().contains(ofDossier.getOrDefault(one.getKey(), "")));
    }

    /** What an answer has to be, as a request to whoever gave another. */
    public Worded wanted() {
        return locale -> Texts.of("procedure", "Question.wanted." + type, locale, List.of());
    }

    /** An answer that is kept, in words. */
    public String shown(String kept, Locale locale) {
        return type == Type.YES_NO && !kept.isEmpty()
                ? Texts.of("procedure", "Question." + kept, locale, List.of())
                : kept;
    }
}
