package vn.bieuduong.demonstration;

import java.util.List;

/**
 * Giấy tờ mẫu: a file on the sample shelf.
 *
 * @param name its file name; {@link Demonstration#open} takes it
 * @param lesson what it shows
 * @param title what kind of paper it is
 * @param procedure the procedure it is made for, or "" when it fits any
 * @param unit who signed it, or "" when that is not the point
 * @param account the sign-in name of the one who would file it
 * @param size in bytes
 */
public record SampleFile(
        String name, Lesson lesson, String title, String procedure, String unit, String account, long size) {

    /**
     * Bộ giấy tờ mẫu: everything one procedure needs, from one unit, so that somebody can file it.
     *
     * @param nominees whom the papers put forward, each with its kind in words
     */
    public record Set(
            String procedure,
            String procedureName,
            String unit,
            String account,
            List<String> nominees,
            List<SampleFile> papers) {
        public Set {
            nominees = List.copyOf(nominees);
            papers = List.copyOf(papers);
        }
    }
}
