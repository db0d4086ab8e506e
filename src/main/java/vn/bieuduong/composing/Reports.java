package vn.bieuduong.composing;

import java.util.List;
import java.util.Optional;
import vn.bieuduong.dossier.NomineeId;

/**
 * Báo cáo của từng đối tượng: a page of the nominees, and what was written about each.
 *
 * @param component what such a paper is called
 */
public record Reports(String component, List<Line> lines, int page, int pages) {

    /** How many stand on a page. */
    static final int SHOWN = 50;

    /** Một đối tượng, và giấy tờ về người ấy. */
    public record Line(NomineeId nominee, int ordinal, String name, Optional<ComposedView> written) {

        /** Whether there is none that says what is typed now. */
        public boolean isOpen() {
            return written.isEmpty() || written.get().stale();
        }
    }

    public Reports {
        lines = List.copyOf(lines);
    }
}
