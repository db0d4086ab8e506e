package vn.bieuduong.procedure;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.bieuduong.platform.OfficeDay;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.platform.Typed;

/**
 * Câu hỏi riêng của thủ tục: what a procedure asks about a dossier beside what every dossier says.
 *
 * @param choices what can be answered to a {@link Type#CHOICE}
 * @param when it is asked
 */
public record ProcedureQuestion(
        String id, String text, String textEn, Type type, List<String> choices, boolean required, When when) {

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
            case CHOICE, YES_NO -> Optional.of(line).filter(offered()::contains);
        };
    }

    /** An answer that is kept, in words. */
    public String shown(String kept, Locale locale) {
        return type == Type.YES_NO && !kept.isEmpty()
                ? Texts.of("procedure", "Question." + kept, locale, List.of())
                : kept;
    }
}
