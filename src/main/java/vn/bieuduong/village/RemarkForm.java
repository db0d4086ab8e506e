package vn.bieuduong.village;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Typed;

/**
 * Ý kiến của người dân: what a resident types; name and telephone only if he likes.
 *
 * @param about one of those on the board; null for the list as a whole
 */
public record RemarkForm(
        @Nullable RemarkKind kind, @Nullable UUID about, String text, String name, String phone) {

    static final int LONGEST = 5_000;
    private static final int LONGEST_NAME = 100;

    public RemarkForm {
        text = Typed.text(text);
        name = Typed.line(name);
        phone = Typed.phone(phone);
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        if (kind == null) {
            findings.add(Finding.on("kind", VillageReason.OPINION_MISSING));
        }
        if (kind != RemarkKind.AGREE && !Typed.says(text)) {
            findings.add(Finding.on("text", VillageReason.TEXT_MISSING));
        }
        if (text.length() > LONGEST) {
            findings.add(Finding.on("text", VillageReason.TOO_LONG, LONGEST));
        }
        if (name.length() > LONGEST_NAME) {
            findings.add(Finding.on("name", VillageReason.TOO_LONG, LONGEST_NAME));
        }
        return findings;
    }
}
