package vn.bieuduong.web.keeping;

import java.time.Instant;
import java.util.List;

/**
 * What a form carries so that it keeps itself, and what it says of text that stands in it again.
 *
 * @param slip its page's, sealed; "" when the form keeps nothing
 * @param sent the slip it was sent with, when it is shown again refused: what was typed before stands in it; "" else
 * @param shown fingerprints of what it shows
 * @param own those that its page made for its door when that was typed which stands in it again; "" when nothing does
 * @param standing which kept text stands in it, for the page's script: {@code <page>:<turn>}; "" when none does
 * @param keptAt when that was kept
 * @param replaced what is stored in the fields in which the kept text says something else
 * @param others what was kept of the same form on other pages
 */
public record FormKeeping(
        String slip,
        String sent,
        String shown,
        String own,
        String standing,
        Instant keptAt,
        List<Field> replaced,
        List<Other> others) {

    /** A field by its label, and what is stored in it. */
    public record Field(String label, String text) {}

    /** Another kept text, and the address at which it stands in the form. */
    public record Other(Instant keptAt, List<String> texts, String address) {}

    /** Of a form that keeps nothing. */
    static FormKeeping none() {
        return fresh("", "");
    }

    /** Of a form in which nothing stands that was kept. */
    static FormKeeping fresh(String slip, String shown) {
        return refused(slip, "", shown);
    }

    /** Of a form that is shown again with what was sent in it. */
    static FormKeeping refused(String slip, String sent, String shown) {
        return new FormKeeping(slip, sent, shown, "", "", Instant.EPOCH, List.of(), List.of());
    }

    public boolean isKept() {
        return !slip.isEmpty();
    }

    public boolean isRestored() {
        return !standing.isEmpty();
    }
}
