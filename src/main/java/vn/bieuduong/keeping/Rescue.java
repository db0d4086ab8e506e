package vn.bieuduong.keeping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.bieuduong.platform.id.AccountName;

/**
 * Vớt chữ đã gửi: a form that arrives after its sender's session has ended is no act of his, but its words are not lost: the slip that
 * was sealed into the form says whose page it was, and they are kept for that account.
 */
@ApplicationScoped
public class Rescue {

    private static final List<String> NOTHING = List.of();

    private final PageSlips slips;
    private final KeptTexts texts;

    @Inject
    public Rescue(PageSlips slips, KeptTexts texts) {
        this.slips = slips;
        this.texts = texts;
    }

    /** Whether anything was kept. Only fields that the form itself counts among those it keeps are: no password is among them. */
    public boolean keep(Map<String, String[]> sent) {
        Optional<PageSlip> slip = slips.open(first(sent, "keptPage"));
        String shown = first(sent, "keptShown");
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (String print : shown.split(",")) {
            String field = print.substring(0, Math.max(0, print.lastIndexOf(':')));
            fields.put(field, sent.containsKey(field) ? List.of(sent.get(field)) : NOTHING);
        }
        fields.remove("");
        if (slip.isEmpty() || fields.isEmpty()) {
            return false;
        }
        KeptText.Prints prints = new KeptText.Prints(shown, first(sent, "shown"));
        try {
            return texts.keep(slip.get(), fields, prints, Integer.MAX_VALUE).isPresent();
        } catch (IllegalArgumentException tooLarge) {
            return false;
        }
    }

    /** Whether the form was shown to another account than this one. */
    public boolean isAnothers(AccountName account, Map<String, String[]> sent) {
        return slips.open(first(sent, "keptPage"))
                .filter(slip -> !slip.account().equals(account))
                .isPresent();
    }

    private static String first(Map<String, String[]> sent, String name) {
        String[] values = sent.get(name);
        return values == null || values.length == 0 ? "" : values[0];
    }
}
