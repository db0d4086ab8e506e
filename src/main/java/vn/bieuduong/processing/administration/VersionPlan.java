package vn.bieuduong.processing.administration;

import java.util.List;
import vn.bieuduong.platform.Worded;

/**
 * Kế hoạch chuyển phiên bản: which step takes the place of which, and what is to be known about it.
 *
 * @param strands sentences about dossiers that would stay
 * @param notes sentences about what else happens
 */
public record VersionPlan(VersionLine from, VersionLine to, List<Row> rows, List<Worded> strands, List<Worded> notes) {

    /**
     * One step or event of the old version.
     *
     * @param target the chosen one of the new version; empty for none
     */
    public record Row(String node, String name, Worded kind, List<Choice> choices, String target) {}

    public record Choice(String node, String name) {}
}
