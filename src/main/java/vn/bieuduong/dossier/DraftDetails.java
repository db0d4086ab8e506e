package vn.bieuduong.dossier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Typed;

/**
 * Thông tin chung của hồ sơ: what the filer says of the request as a whole. Every part may be empty while the dossier is
 * a draft.
 *
 * @param title what the request is about, in one line (trích yếu)
 * @param content why these nominees are put forward
 * @param period the time the achievement covers, for example "Năm 2025"
 */
public record DraftDetails(
        String title, String content, String period, String contactName, String contactPhone, String contactEmail) {

    private static final Pattern PHONE = Pattern.compile("0(?:[35789]\\d{8}|2\\d{9})");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,200}\\.[^@\\s.]{2,24}");

    public DraftDetails {
        title = Typed.line(title);
        content = Typed.text(content);
        period = Typed.line(period);
        contactName = Typed.line(contactName);
        contactPhone = Typed.phone(contactPhone);
        contactEmail = Typed.hyphens(Typed.line(contactEmail));
    }

    public static DraftDetails empty() {
        return new DraftDetails("", "", "", "", "", "");
    }

    /** By the name of their field. */
    public Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("title", title);
        fields.put("content", content);
        fields.put("period", period);
        fields.put("contactName", contactName);
        fields.put("contactPhone", contactPhone);
        fields.put("contactEmail", contactEmail);
        return fields;
    }

    public static DraftDetails of(Map<String, String> fields) {
        return new DraftDetails(
                fields.getOrDefault("title", ""),
                fields.getOrDefault("content", ""),
                fields.getOrDefault("period", ""),
                fields.getOrDefault("contactName", ""),
                fields.getOrDefault("contactPhone", ""),
                fields.getOrDefault("contactEmail", ""));
    }

    /** What is wrong with what was typed; what is merely missing is no concern of a draft. */
    public List<Finding> malformed() {
        List<Finding> findings = new ArrayList<>();
        limit(findings, "title", title, 300);
        limit(findings, "content", content, 10_000);
        limit(findings, "period", period, 100);
        limit(findings, "contactName", contactName, 100);
        if (!contactPhone.isEmpty() && !PHONE.matcher(contactPhone).matches()) {
            findings.add(Finding.on("contactPhone", DossierReason.PHONE_MALFORMED));
        }
        if (!contactEmail.isEmpty() && !EMAIL.matcher(contactEmail).matches()) {
            findings.add(Finding.on("contactEmail", DossierReason.EMAIL_MALFORMED));
        }
        return findings;
    }

    /** What must still be filled in before filing. */
    public List<Finding> missing() {
        List<Finding> findings = new ArrayList<>();
        require(findings, "title", title, DossierReason.TITLE_MISSING);
        require(findings, "content", content, DossierReason.CONTENT_MISSING);
        require(findings, "period", period, DossierReason.PERIOD_MISSING);
        require(findings, "contactName", contactName, DossierReason.CONTACT_NAME_MISSING);
        require(findings, "contactPhone", contactPhone, DossierReason.CONTACT_PHONE_MISSING);
        return findings;
    }

    /** What is typed is no longer than so much. */
    static void limit(List<Finding> findings, String field, String text, int most) {
        if (text.length() > most) {
            findings.add(Finding.on(field, DossierReason.TOO_LONG, most));
        }
    }

    /** Something is said: a letter or a digit at least. */
    static void require(List<Finding> findings, String field, String text, DossierReason reason) {
        if (!Typed.says(text)) {
            findings.add(Finding.on(field, reason));
        }
    }
}
