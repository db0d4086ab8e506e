package vn.bieuduong.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.dossier.view.DossierView;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.platform.Worded;

/** How pages write dates, sizes and enum constants: {@code #{show.date(x)}}. What is absent is shown as nothing. */
@Named
@ApplicationScoped
public class Show {

    private static final char NO_BREAK = '\u00A0';
    private static final Pattern TERMS = Pattern.compile(
            Language.all().stream()
                    .map(language -> Texts.of("pages", "show.together", language, List.of()))
                    .collect(Collectors.joining("|")),
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** A day, of a {@code LocalDate}, an {@code Instant}, or an {@code Optional} of either. */
    public String date(@Nullable Object day) {
        Object value = value(day);
        if (value instanceof LocalDate date) {
            return written("show.date").format(date);
        }
        return value instanceof Instant instant ? written("show.date").format(instant.atZone(Settings.ZONE)) : "";
    }

    /** A moment in the office's time: 14:05 ngày 20/11/2026, 14:05, 20 Nov 2026. */
    public String moment(@Nullable Object moment) {
        return value(moment) instanceof Instant instant
                ? written("show.moment").format(instant.atZone(Settings.ZONE))
                : "";
    }

    /** The hour of a moment of today. */
    public String time(@Nullable Object moment) {
        return value(moment) instanceof Instant instant
                ? written("show.time").format(instant.atZone(Settings.ZONE))
                : "";
    }

    private static DateTimeFormatter written(String key) {
        return DateTimeFormatter.ofPattern(Texts.of("pages", key, Language.current(), List.of()), Language.current());
    }

    /** What the audit trail calls an act, in the reader's language; its own name for one that has no words. */
    public String act(String act) {
        String key = "AuditAct." + act;
        return Texts.has("audit", key, Language.current())
                ? Texts.of("audit", key, Language.current(), List.of())
                : act;
    }

    /** What the audit trail says besides, with the words of its own for steps and levels in the reader's language. */
    public String details(String details) {
        int colon = details.indexOf(": ");
        String step = "AuditStep." + details.substring(0, Math.max(0, colon)).toUpperCase(Locale.ROOT);
        String level = "SatisfactionLevel." + details;
        return colon > 0 && Texts.has("audit", step, Language.current())
                ? Texts.of("audit", step, Language.current(), List.of()) + details.substring(colon)
                : Texts.has("feedback", level, Language.current())
                        ? Texts.of("feedback", level, Language.current(), List.of())
                        : details;
    }

    /** A moment as machines read it, for {@code <time datetime>}. */
    public String iso(@Nullable Object moment) {
        Object value = value(moment);
        return value == null ? "" : value.toString();
    }

    /** What is said in the language of the page. */
    public String said(Worded words) {
        return words.in(Language.current());
    }

    /** A file's size: 1,2 MB. */
    public String size(long bytes) {
        NumberFormat format = NumberFormat.getInstance(Language.current());
        format.setMaximumFractionDigits(1);
        if (bytes < 1024) {
            return bytes + " byte";
        }
        return bytes < 1024 * 1024
                ? format.format(Math.round(bytes / 1024.0)) + " KB"
                : format.format(bytes / 1024.0 / 1024.0) + " MB";
    }

    public String number(long number) {
        return NumberFormat.getInstance(Language.current()).format(number);
    }

    /** A title whose fixed terms no line breaks in the middle: "Chủ tịch / Ủy ban nhân dân", never "Ủy ban / nhân dân". */
    public String together(@Nullable Object title) {
        String text = String.valueOf(title == null ? "" : title);
        return TERMS.matcher(text).replaceAll(term -> term.group().replace(' ', NO_BREAK));
    }

    /** pdf, xlsx. */
    public String list(Collection<?> parts) {
        return parts.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /** Endings as a file input takes them: .pdf,.xlsx. */
    public String accept(String endings) {
        return Arrays.stream(endings.split(", *")).map(ending -> "." + ending).collect(Collectors.joining(","));
    }

    /** A constant's words, bundle of its package, key {@code Enum.CONSTANT}. */
    public String constant(@Nullable Object constant) {
        if (!(value(constant) instanceof Enum<?> e)) {
            return "";
        }
        Class<?> type = e.getDeclaringClass();
        String[] names = type.getPackageName().split("\\.");
        return Texts.of(names[2], type.getSimpleName() + "." + e.name(), Language.current(), List.of());
    }

    /** What is in an {@code Optional}, or the thing itself. */
    public @Nullable Object value(@Nullable Object maybe) {
        return maybe instanceof Optional<?> optional ? optional.orElse(null) : maybe;
    }

    /** A constant as a CSS class or key part: {@code AWAITING_SUPPLEMENT} gives {@code awaiting-supplement}. */
    public String css(@Nullable Object constant) {
        Object value = value(constant);
        return value == null
                ? ""
                : value.toString().toLowerCase(Locale.ROOT).replace('_', '-').replaceAll("[^a-z0-9-]", "");
    }

    /** A question of a procedure's own, in the reader's language. */
    public String question(DossierView.Answer one) {
        return one.question().said(Language.current());
    }

    /** What was answered to it. */
    public String answer(DossierView.Answer one) {
        return one.question().shown(one.answer(), Language.current());
    }
}
