package vn.bieuduong.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Danh sách cơ quan, đơn vị: one page of those asked for.
 *
 * @param path where the list stands in the tree: the body it is under last, the province first
 */
public record OrganisationList(List<Line> lines, long total, int page, int pages, List<Named> path) {

    /** A body's code and name. */
    public record Named(String code, String name) {}

    /**
     * @param under the body it belongs to
     * @param below how many belong to it now
     */
    public record Line(
            String code,
            String name,
            OrganisationType type,
            Optional<Named> under,
            long below,
            OrganisationSource source,
            Optional<LocalDate> endedOn) {}
}
