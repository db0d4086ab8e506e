package vn.bieuduong.feedback;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Typed;

/**
 * Ý kiến gửi cơ quan, as it is typed.
 *
 * @param dossier the number of the dossier it is about; may be empty
 * @param name who writes; may be empty, as telephone and e-mail may
 */
public record PetitionForm(
        @Nullable PetitionKind kind, String text, String dossier, String name, String email, String phone) {

    static final int LONGEST = 5_000;

    private static final Pattern PHONE = Pattern.compile("\\+?\\d{8,15}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s,;<>]{1,64}@[^@\\s,;<>]{1,200}\\.[^@\\s.,;<>]{2,24}");

    public PetitionForm {
        text = Typed.text(text);
        dossier = Typed.line(dossier);
        name = Typed.line(name);
        email = Typed.hyphens(Typed.line(email));
        phone = Typed.phone(phone);
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        if (kind == null) {
            findings.add(Finding.on("kind", FeedbackReason.KIND_MISSING));
        }
        check(findings, "text", text);
        limit(findings, "dossier", dossier, 60);
        limit(findings, "name", name, 100);
        if (!email.isEmpty() && !EMAIL.matcher(email).matches()) {
            findings.add(Finding.on("email", FeedbackReason.EMAIL_MALFORMED));
        }
        if (!phone.isEmpty() && !PHONE.matcher(phone).matches()) {
            findings.add(Finding.on("phone", FeedbackReason.PHONE_MALFORMED));
        }
        return findings;
    }

    /** Something is said, and not too much. */
    static void check(List<Finding> findings, String field, String text) {
        if (!Typed.says(text)) {
            findings.add(Finding.on(field, FeedbackReason.TEXT_MISSING));
        }
        limit(findings, field, text, LONGEST);
    }

    private static void limit(List<Finding> findings, String field, String text, int most) {
        if (text.length() > most) {
            findings.add(Finding.on(field, FeedbackReason.TEXT_TOO_LONG, most));
        }
    }
}
