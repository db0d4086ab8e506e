package vn.bieuduong.organisation;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.platform.Typed;

/**
 * Chấm dứt hoạt động như khai vào.
 *
 * @param successor the body that takes its place, by its code or as people say it; null for none
 */
public record OrganisationEnd(
        @Nullable LocalDate lastDay, @Nullable String successor, String reason) {

    /**
     * Điều sẽ xảy ra: what the end would do, to be asked about before.
     *
     * @param moving how many bodies would move under the successor
     */
    public record Preview(String name, OrganisationList.Named successor, long moving) {}

    public OrganisationEnd {
        String code = Typed.hyphens(Typed.line(successor)).toUpperCase(Locale.ROOT);
        successor = code.isEmpty() ? null : code;
        reason = Typed.text(reason);
    }
}
