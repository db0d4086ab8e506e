package vn.bieuduong.help;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Typed;

/**
 * Nơi liên hệ: who answers questions about the portal; each text is empty where the office has not said it.
 *
 * @param hours when somebody is there, in the office's own words
 */
public record Contact(String office, String address, String phone, String email, String hours) {

    static final Contact NONE = new Contact("", "", "", "", "");

    private static final int LONGEST = 200;
    private static final Pattern PHONE = Pattern.compile("[+0-9][0-9 ().-]{2,30}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,180}\\.[^@\\s.]{2,24}");

    public Contact {
        office = Typed.line(office);
        address = Typed.line(address);
        phone = Typed.hyphens(Typed.line(phone));
        email = Typed.line(email);
        hours = Typed.line(hours);
    }

    /** The telephone number as a dialling address: figures and a leading plus alone. */
    public String dialled() {
        return phone.replaceAll("[^0-9+]", "");
    }

    /** Everything that keeps it from standing at the foot of every page. */
    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        if (!Typed.says(office) || office.length() > LONGEST) {
            findings.add(Finding.on("office", HelpReason.OFFICE_MISSING, LONGEST));
        }
        if (address.length() > LONGEST) {
            findings.add(Finding.on("address", HelpReason.TEXT_LONG, LONGEST));
        }
        if (hours.length() > LONGEST) {
            findings.add(Finding.on("hours", HelpReason.TEXT_LONG, LONGEST));
        }
        if (!phone.isEmpty() && !PHONE.matcher(phone).matches()) {
            findings.add(Finding.on("phone", HelpReason.PHONE_MALFORMED));
        }
        if (!email.isEmpty() && !EMAIL.matcher(email).matches()) {
            findings.add(Finding.on("email", HelpReason.EMAIL_MALFORMED));
        }
        return findings;
    }
}
