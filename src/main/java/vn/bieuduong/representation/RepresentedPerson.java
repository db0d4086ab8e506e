package vn.bieuduong.representation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.account.PersonForm;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Folded;
import vn.bieuduong.platform.Typed;

/** Người được đại diện không có tài khoản: who he is, as whoever acts for him has typed it; nobody has verified it. */
@Embeddable
public class RepresentedPerson {

    private static final int LONGEST_ADDRESS = 300;

    @Column(name = "person_name")
    private @Nullable String name;

    @Column(name = "person_number")
    private @Nullable String number;

    @Column(name = "person_email")
    private @Nullable String email;

    @Column(name = "person_phone")
    private @Nullable String phone;

    @Column(name = "person_address")
    private @Nullable String address;

    protected RepresentedPerson() {}

    public RepresentedPerson(PersonForm form, @Nullable String postalAddress) {
        name = form.displayName();
        number = form.personalId();
        email = form.email();
        phone = form.phone();
        String typed = Typed.line(postalAddress);
        address = typed.isEmpty() ? null : typed;
    }

    /** Everything that is wrong with it, on its field: he is named, numbered, and reached by some way. */
    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>(new PersonForm(name(), null, number, email, phone).findings());
        if (number == null) {
            findings.add(Finding.on("personalId", MandateReason.PERSON_NUMBER_MISSING));
        }
        if (email == null && phone == null && address == null) {
            findings.add(Finding.on("email", MandateReason.PERSON_UNREACHABLE));
        }
        if (address != null && address.length() > LONGEST_ADDRESS) {
            findings.add(Finding.on("address", MandateReason.PERSON_ADDRESS_TOO_LONG, LONGEST_ADDRESS));
        }
        return findings;
    }

    /** Whether it is the same person, by number and name. */
    boolean is(RepresentedPerson other) {
        return number().equals(other.number()) && isCalled(other.name());
    }

    boolean isCalled(String fullName) {
        return Folded.areAlike(name(), fullName);
    }

    public String name() {
        return name == null ? "" : name;
    }

    /** The personal number, compared with nothing. */
    public String number() {
        return number == null ? "" : number;
    }

    public Optional<String> email() {
        return Optional.ofNullable(email);
    }

    public Optional<String> phone() {
        return Optional.ofNullable(phone);
    }

    /** Where paper reaches him. */
    public Optional<String> address() {
        return Optional.ofNullable(address);
    }
}
