package vn.bieuduong.document.template;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.bieuduong.platform.OfficeDay;
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
    /** First letter small: "Tập thể" inside a sentence; a name of capitals or two capitalised words in a row stay. */
    LOWER(String.class) {
        @Override
        String write(Object value) {
            String text = value.toString().strip();
            return text.isEmpty() || NAME.matcher(text).matches()
                    ? text
                    : text.substring(0, 1).toLowerCase(VIETNAMESE) + text.substring(1);
        }
    },
    /** With a full stop, unless it ends with a mark of its own. */
    SENTENCE(String.class) {
        @Override
        String write(Object value) {
            String text = value.toString().strip();
            return text.matches("(?s).*[.!?…]") ? text : text + ".";
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
            return OfficeDay.toTheMinute((Instant) value);
        }
    },
    /** 09:05:30 21/11/2026 (+07:00). */
    SECOND(Instant.class) {
        @Override
        String write(Object value) {
            Instant moment = (Instant) value;
            return OfficeDay.toTheSecond(moment) + " ("
                    + Settings.ZONE.getRules().getOffset(moment) + ")";
        }
    },
    /** 21/11/2026. */
    DATE(LocalDate.class, Instant.class) {
        @Override
        String write(Object value) {
            return OfficeDay.written(date(value));
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
    private static final Pattern NAME = Pattern.compile("(?U)(?:\\S*\\p{Lu}\\S*\\s+\\p{Lu}|\\p{Lu}{2}).*");

    private final List<Class<?>> accepted;

    Format(Class<?>... accepted) {
        this.accepted = List.of(accepted);
    }

    abstract String write(Object value);

    /** What stands where there is no value: nothing, but room for a day that somebody is to write. */
    String absent() {
        return this == LONGDATE ? longDate("……", "……", "………") : "";
    }

    /** Whether values of this type can be written so; dates, moments and lists need a format of their own. */
    boolean accepts(Class<?> type) {
        if (this == PLAIN) {
            return type == String.class || type == int.class || type == long.class;
        }
        return accepted.contains(type);
    }

    private static LocalDate date(Object value) {
        return value instanceof Instant instant ? OfficeDay.of(instant) : (LocalDate) value;
    }

    private static String longDate(LocalDate date) {
        String month = date.getMonthValue() < 3 ? "0" + date.getMonthValue() : "" + date.getMonthValue();
        return longDate("%02d".formatted(date.getDayOfMonth()), month, Integer.toString(date.getYear()));
    }

    private static String longDate(String day, String month, String year) {
        return "ngày %s tháng %s năm %s".formatted(day, month, year);
    }
}
