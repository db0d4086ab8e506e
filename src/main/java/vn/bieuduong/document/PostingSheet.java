package vn.bieuduong.document;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.document.part.Letterhead;

/**
 * Bản niêm yết: the list that hangs on a village's board for residents to speak up about; as the masking table allows.
 *
 * @param until the last day, {@code days} after {@code from}
 * @param board where it hangs
 * @param address where its QR code leads
 * @param page the same to be typed
 */
public record PostingSheet(
        Letterhead letterhead,
        String procedure,
        LocalDate from,
        LocalDate until,
        int days,
        String board,
        List<Line> lines,
        String address,
        String page,
        String signerTitle,
        String signer)
        implements OfficialPaper {

    public PostingSheet {
        lines = List.copyOf(lines);
    }

    /** @param score what it gave itself */
    public record Line(
            String name, @Nullable String place, @Nullable String score) {}
}
