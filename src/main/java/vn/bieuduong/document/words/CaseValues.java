package vn.bieuduong.document.words;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Việc của một hồ sơ: what its records say before it is decided, for minutes and letters.
 *
 * @param nominees how many were put forward, {@code eligible} how many of them the appraisal found eligible
 * @param ineligible the first of those who are not, {@code moreIneligible} how many there are besides
 * @param opinions of the bodies that were asked
 */
public record CaseValues(
        String number,
        String unit,
        String title,
        String awardForm,
        int nominees,
        int eligible,
        List<LeftOut> ineligible,
        int moreIneligible,
        List<Opinion> opinions) {

    /** Đối tượng không đủ điều kiện. */
    public record LeftOut(String name, @Nullable String reason) {}

    /** Ý kiến của một cơ quan. */
    public record Opinion(
            String body, boolean agrees, @Nullable String note) {}
}
