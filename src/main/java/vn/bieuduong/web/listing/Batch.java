package vn.bieuduong.web.listing;

import java.util.List;
import java.util.stream.Collectors;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.web.Language;

/** Làm cho nhiều dòng: one act done to each that was chosen, each for itself; what is refused of one keeps no other back. */
final class Batch {

    private Batch() {}

    /**
     * What became of one.
     *
     * @param what the account or body
     * @param said what was done, or why it was not
     * @param link a link that is shown this once; nothing for none
     */
    public record Line(String what, boolean done, String said, String link) {}

    /** The act; what it returns is said of it. */
    interface Act {
        Line on(String one);
    }

    static List<Line> done(List<String> chosen, Act act) {
        return chosen.stream().distinct().map(one -> line(one, act)).toList();
    }

    private static Line line(String one, Act act) {
        try {
            return act.on(one);
        } catch (Refusal refused) {
            String why = refused.findings().stream()
                    .map(finding -> Texts.of(finding, Language.current()))
                    .collect(Collectors.joining(" "));
            return new Line(one, false, why, "");
        }
    }
}
