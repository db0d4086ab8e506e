package vn.bieuduong.composing.meeting;

import java.time.LocalDate;
import java.util.List;
import vn.bieuduong.document.OfficialPaper;

/**
 * Biên bản: the paper about a meeting, and who signs it.
 *
 * @param day of the meeting
 * @param said all that was typed of what stands on it
 * @param secretary who signs first
 * @param chair who signs after
 */
public record Minutes(LocalDate day, OfficialPaper paper, List<String> said, Hand secretary, Hand chair) {

    /**
     * Người ký biên bản.
     *
     * @param personalId "" where it is not known
     * @param signatory the line of the roster he stands on; "" for none
     */
    public record Hand(String name, String title, String personalId, String signatory) {}

    public Minutes {
        said = List.copyOf(said);
    }
}
