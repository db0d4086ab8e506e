package vn.bieuduong.registration;

import java.util.ArrayList;
import java.util.List;
import vn.bieuduong.account.PersonForm;
import vn.bieuduong.identity.IdentityReason;
import vn.bieuduong.identity.signin.Passwords;
import vn.bieuduong.platform.Finding;

/**
 * Công dân như khai vào: what somebody says of himself when he registers.
 *
 * @param again the password once more
 * @param agreed whether he agreed to the text he was shown
 * @param consent the version of that text
 */
public record CitizenForm(PersonForm person, String password, String again, boolean agreed, String consent) {

    /** Everything that is wrong with it by itself, on its field. */
    List<Finding> findings(String address) {
        List<Finding> findings = new ArrayList<>(person.findings());
        if (person.personalId() == null) {
            findings.add(Finding.on("personalId", RegistrationReason.PERSONAL_ID_MISSING));
        }
        findings.addAll(Passwords.check("password", password, address, false));
        if (!password.equals(again)) {
            findings.add(Finding.on("again", IdentityReason.PASSWORDS_DIFFER));
        }
        if (!agreed) {
            findings.add(Finding.on("agreed", RegistrationReason.NOT_AGREED));
        }
        return findings;
    }

    /** Without the passwords, so that no log ever holds one. */
    @Override
    public String toString() {
        return "CitizenForm[" + person.displayName() + "]";
    }
}
