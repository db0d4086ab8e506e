package vn.bieuduong.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.identity.Duty;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Typed;

/**
 * Một cơ quan như khai vào: what a page, a list or {@code config/organisation.yaml} says of one body; its code never changes.
 *
 * @param commune the code of the commune or province its address lies in
 */
public record OrganisationForm(
        String code,
        String name,
        @Nullable OrganisationType type,
        @Nullable String parent,
        @Nullable String taxCode,
        String address,
        @Nullable String phone,
        @Nullable String email,
        String place,
        @Nullable String headTitle,
        List<String> applicantKinds,
        @Nullable String commune) {

    private static final Pattern CODE = Pattern.compile("[0-9A-Z](?:[.-]?[0-9A-Z]){1,30}");
    private static final Pattern PHONE = Pattern.compile("0[35789]\\d{8}|02\\d{8,9}|1[89]00\\d{4,6}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,200}\\.[^@\\s.]{2,24}");
    private static final Pattern KIND = Pattern.compile("[a-z][a-z_]{1,60}");
    private static final int LONGEST_CODE = 31;
    private static final int LONGEST = 200;
    private static final int LONGEST_ADDRESS = 300;

    public OrganisationForm {
        code = Typed.hyphens(Typed.line(code));
        name = Typed.line(name);
        parent = given(parent);
        taxCode = given(Typed.number(taxCode));
        address = Typed.line(address);
        phone = given(phone);
        email = given(email);
        place = Typed.line(place);
        headTitle = given(headTitle);
        applicantKinds = List.copyOf(applicantKinds);
        commune = given(commune);
    }

    /** A body of which nobody says in which commune or province its address lies. */
    public OrganisationForm(
            String code,
            String name,
            @Nullable OrganisationType type,
            @Nullable String parent,
            @Nullable String taxCode,
            String address,
            @Nullable String phone,
            @Nullable String email,
            String place,
            @Nullable String headTitle,
            List<String> applicantKinds) {
        this(code, name, type, parent, taxCode, address, phone, email, place, headTitle, applicantKinds, null);
    }

    /** The same with its address in the place of this code. */
    public OrganisationForm lyingIn(@Nullable String place) {
        return new OrganisationForm(
                code, name, type, parent, taxCode, address, phone, email, this.place, headTitle, applicantKinds, place);
    }

    /** The same under the body with this code. */
    OrganisationForm belongingTo(String upper) {
        return new OrganisationForm(
                code, name, type, upper, taxCode, address, phone, email, place, headTitle, applicantKinds, commune);
    }

    /** The same under another code. */
    OrganisationForm under(String given) {
        return new OrganisationForm(
                given, name, type, parent, taxCode, address, phone, email, place, headTitle, applicantKinds, commune);
    }

    /** The same with another name: a name is changed by a renaming alone. */
    OrganisationForm named(String kept) {
        return new OrganisationForm(
                code, kept, type, parent, taxCode, address, phone, email, place, headTitle, applicantKinds, commune);
    }

    /** Everything wrong with it by itself, on its field; what other bodies forbid is for whoever keeps them. */
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        if (!isCode(code)) {
            findings.add(Finding.on("code", OrganisationReason.CODE_MALFORMED));
        }
        if (!says(name, LONGEST)) {
            findings.add(Finding.on("name", OrganisationReason.NAME_MISSING, LONGEST));
        }
        if (type == null) {
            findings.add(Finding.on("type", OrganisationReason.TYPE_MISSING));
        }
        taxFinding(findings);
        if (phone != null && !PHONE.matcher(Typed.phone(phone)).matches()) {
            findings.add(Finding.on("phone", OrganisationReason.PHONE_MALFORMED));
        }
        if (email != null && !EMAIL.matcher(email).matches()) {
            findings.add(Finding.on("email", OrganisationReason.EMAIL_MALFORMED));
        }
        if (!says(address, LONGEST_ADDRESS)) {
            findings.add(Finding.on("address", OrganisationReason.ADDRESS_MISSING, LONGEST_ADDRESS));
        }
        if (!says(place, LONGEST)) {
            findings.add(Finding.on("place", OrganisationReason.PLACE_MISSING, LONGEST));
        }
        if (headTitle != null && !says(headTitle, LONGEST)) {
            findings.add(Finding.on("headTitle", OrganisationReason.HEAD_TITLE_LONG, LONGEST));
        }
        if (!applicantKinds.stream().allMatch(kind -> KIND.matcher(kind).matches())) {
            findings.add(Finding.on("applicantKinds", OrganisationReason.KIND_UNKNOWN));
        }
        return findings;
    }

    private void taxFinding(List<Finding> findings) {
        if (taxCode != null) {
            new TaxCode(taxCode)
                    .doubt()
                    .ifPresent(doubt -> findings.add(Finding.on(
                            "taxCode",
                            doubt == TaxCode.Doubt.MALFORMED
                                    ? OrganisationReason.TAX_CODE_MALFORMED
                                    : OrganisationReason.TAX_CODE_CHECK_DIGIT)));
        }
    }

    /** Whether it can be the code of a body: duties of the portal itself and of citizens are held under two words. */
    static boolean isCode(String code) {
        return code.length() <= LONGEST_CODE
                && CODE.matcher(code).matches()
                && !code.equals(Duty.CITIZEN.value())
                && !code.equals(Duty.WHOLE_PORTAL.value());
    }

    private static boolean says(String text, int longest) {
        return Typed.says(text) && text.length() <= longest;
    }

    private static @Nullable String given(@Nullable String typed) {
        String line = Typed.line(typed);
        return line.isEmpty() ? null : line;
    }
}
