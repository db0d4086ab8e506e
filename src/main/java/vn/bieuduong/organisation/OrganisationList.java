package vn.bieuduong.organisation;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.bieuduong.platform.id.AgencyCode;

/**
 * Danh sách cơ quan, đơn vị: one page of those asked for.
 *
 * @param path where the list stands in the tree: the body it is under last, the province first
 * @param fromProvince whether the path begins at the province there is now
 */
public record OrganisationList(
        List<Line> lines, long total, int page, int pages, List<Named> path, boolean fromProvince) {

    /** A body's code and name. */
    public record Named(AgencyCode code, String name) {

        /** As it is chosen and shown: "Sở Nội vụ tỉnh Lạc Hà (H99.10)". */
        public String written() {
            return name + " (" + code + ")";
        }
    }

    /**
     * A body under which a new one is to stand.
     *
     * @param nextCode the code the new one would be given
     */
    public record Upper(AgencyCode code, String name, boolean isEnded, String nextCode) {}

    /**
     * A body in the tree.
     *
     * @param below how many belong to it now
     */
    public record Branch(AgencyCode code, String name, OrganisationType type, long below) implements Serializable {}

    /**
     * @param under the body it belongs to
     * @param below how many belong to it now
     */
    public record Line(
            AgencyCode code,
            String name,
            OrganisationType type,
            Optional<Named> under,
            long below,
            OrganisationSource source,
            Optional<LocalDate> endedOn) {}
}
