package vn.bieuduong.village;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Niêm yết như người ngoài đọc.
 *
 * @param code where the QR code leads
 * @param village whose list it is
 * @param board where it hangs
 * @param until the last day on which residents may speak up
 * @param open whether that is still so
 * @param lines who stands on it, as the masking table has it
 * @param remarks how many have spoken up
 */
public record PostingView(
        String code,
        String village,
        String procedure,
        String board,
        LocalDate from,
        LocalDate until,
        boolean open,
        List<Line> lines,
        int remarks) {

    /** @param score what it gave itself, or "" */
    public record Line(UUID nominee, int ordinal, String name, String place, String score) {}

    public PostingView {
        lines = List.copyOf(lines);
    }
}
