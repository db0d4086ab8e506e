package vn.bieuduong.document.template;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import vn.bieuduong.platform.Settings;

/** Cách viết: how a value is written, as in {@code {filedAt:moment}}. */
enum Format {
    /** As it is. */
    PLAIN(Object.class) {
        @Override
        String write(Object value) {
            return value.toString();
        }
    },
    /** IN HOA. */
    UPPER(String.class) {
        @Override
        String write(Object value) {
            return value.toString().toUpperCase(VIETNAMESE);
        }
    },
    /** First letter small: "Tập thể" inside a sentence. */
    LOWER(String.class) {
        @Override
        String write(Object value) {
            String text = value.toString();
            return text.isEmpty() ? text : text.substring(0, 1).toLowerCase(VIETNAMESE) + text.substring(1);
        }
    },
    /** 09 giờ 05 phút, ngày 21 tháng 11 năm 2026. */
    MOMENT(Instant.class) {
        @Override
        String write(Object value) {
            ZonedDateTime at = ((Instant) value).atZone(Settings.ZONE);
            return "%02d giờ %02d phút, %s".formatted(at.getHour(), at.getMinute(), longDate(at.toLocalDate()));
        }
    },
    /** 09:05 21/11/2026. */
    CLOCK(Instant.class) {
        @Override
        String write(Object value) {
            return CLOCK_FORM.format(((Instant) value).atZone(Settings.ZONE));
        }
    },
    /** 09:05:30 21/11/2026 (+07:00). */
    SECOND(Instant.class) {
        @Override
        String write(Object value) {
            return SECOND_FORM.format(((Instant) value).atZone(Settings.ZONE));
        }
    },
    /** 21/11/2026. */
    DATE(LocalDate.class, Instant.class) {
        @Override
        String write(Object value) {
            return DATE_FORM.format(date(value));
        }
    },
    /** ngày 21 tháng 11 năm 2026; small days, January and February with a zero before, as Decree 30/2020 asks. */
    LONGDATE(LocalDate.class, Instant.class) {
        @Override
        String write(Object value) {
            return longDate(date(value));
        }
    },
    /** 2026. */
    YEAR(LocalDate.class, Instant.class) {
        @Override
        String write(Object value) {
            return Integer.toString(date(value).getYear());
        }
    },
    /** 03: how many, with two digits at least. */
    COUNT(List.class, int.class) {
        @Override
        String write(Object value) {
            int count = value instanceof List<?> list ? list.size() : (Integer) value;
            return "%02d".formatted(count);
        }
    },
    /** x when true, else nothing. */
    TICK(boolean.class) {
        @Override
        String write(Object value) {
            return (Boolean) value ? "x" : "";
        }
    },
    /** 1,4 MB. */
    BYTES(long.class) {
        @Override
        String write(Object value) {
            long bytes = (Long) value;
            DecimalFormat one = new DecimalFormat("#,##0.#", DecimalFormatSymbols.getInstance(VIETNAMESE));
            if (bytes < 1024) {
                return bytes + " byte";
            }
            return bytes < 1024 * 1024
                    ? one.format(bytes / 1024.0) + " KB"
                    : one.format(bytes / (1024.0 * 1024.0)) + " MB";
        }
    };

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final DateTimeFormatter DATE_FORM = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter CLOCK_FORM = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");
    private static final DateTimeFormatter SECOND_FORM = DateTimeFormatter.ofPattern("HH:mm:ss dd/MM/yyyy (xxx)");

    private final List<Class<?>> accepted;

    Format(Class<?>... accepted) {
        this.accepted = List.of(accepted);
    }

    abstract String write(Object value);

    /** Whether values of this type can be written so; dates, moments and lists need a format of their own. */
    boolean accepts(Class<?> type) {
        if (this == PLAIN) {
            return type == String.class || type == int.class || type == long.class;
        }
        return accepted.contains(type);
    }

    private static LocalDate date(Object value) {
        return value instanceof Instant instant ? instant.atZone(Settings.ZONE).toLocalDate() : (LocalDate) value;
    }

    private static String longDate(LocalDate date) {
        String month = date.getMonthValue() < 3 ? "0" + date.getMonthValue() : "" + date.getMonthValue();
        return "ngày %02d tháng %s năm %d".formatted(date.getDayOfMonth(), month, date.getYear());
    }
}
