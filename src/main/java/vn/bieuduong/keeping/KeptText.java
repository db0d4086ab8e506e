package vn.bieuduong.keeping;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Bản đã giữ: what somebody typed into one form of one page that he had open.
 *
 * @param form the id of the form within its page
 * @param page the page it was typed on, as {@link PageSlip} names it
 * @param fields what stood in each field, by the field's name; several values where several are chosen, none where nothing is
 * @param prints what the form showed when it was opened, as the form carries it
 * @param turn how often the page had it kept
 */
public record KeptText(
        String form, String page, Map<String, List<String>> fields, Prints prints, int turn, Instant keptAt) {

    /**
     * @param shown fingerprints of every field, made by the form itself
     * @param own those that the page makes for its door; "" when it makes none
     */
    public record Prints(String shown, String own) {}

    public KeptText {
        fields = Map.copyOf(fields);
    }
}
