package vn.bieuduong.web.upload;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The header lines of one part, as browsers write them: UTF-8, a quotation mark inside a name written as %22 or \". */
final class PartHeaders {

    private record Line(String name, String value) {}

    private final List<Line> lines = new ArrayList<>();

    PartHeaders(String text) throws FormRefused {
        for (String line : text.split("\r\n")) {
            int colon = line.indexOf(':');
            if (line.isEmpty()) {
                continue;
            }
            if (colon <= 0) {
                throw FormRefused.broken("a header of a part without a colon");
            }
            lines.add(new Line(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip()));
        }
    }

    List<String> names() {
        return lines.stream().map(Line::name).distinct().toList();
    }

    List<String> all(String name) {
        return lines.stream()
                .filter(line -> line.name().equals(name.toLowerCase(Locale.ROOT)))
                .map(Line::value)
                .toList();
    }

    Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    /** A parameter of Content-Disposition: {@code name} or {@code filename}. */
    Optional<String> disposition(String parameter) {
        return first("content-disposition").flatMap(value -> parameter(value, parameter));
    }

    private static Optional<String> parameter(String value, String wanted) {
        int at = value.indexOf(';');
        while (at >= 0 && at < value.length()) {
            int equals = value.indexOf('=', at);
            if (equals < 0) {
                return Optional.empty();
            }
            String name = value.substring(at + 1, equals).strip().toLowerCase(Locale.ROOT);
            StringBuilder read = new StringBuilder();
            at = read(value, equals + 1, read);
            if (name.equals(wanted)) {
                return Optional.of(read.toString());
            }
        }
        return Optional.empty();
    }

    /** Reads a value, quoted or not; where the next parameter begins. */
    private static int read(String value, int from, StringBuilder into) {
        boolean quoted = from < value.length() && value.charAt(from) == '"';
        int at = quoted ? from + 1 : from;
        while (at < value.length() && value.charAt(at) != (quoted ? '"' : ';')) {
            boolean escaped = quoted && value.startsWith("\\\"", at) && value.indexOf('"', at + 2) > 0;
            at += escaped ? 1 : 0;
            into.append(value.charAt(at));
            at++;
        }
        if (!quoted) {
            String stripped = into.toString().strip();
            into.setLength(0);
            into.append(stripped);
        }
        return value.indexOf(';', at);
    }
}
