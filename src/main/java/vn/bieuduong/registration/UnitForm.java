package vn.bieuduong.registration;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.account.PersonForm;
import vn.bieuduong.organisation.OrganisationForm;
import vn.bieuduong.organisation.OrganisationType;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Typed;

/**
 * Đơn vị như khai vào: what somebody says of his unit, and of himself who will file for it.
 *
 * @param commune the code of the commune it lies in
 * @param note what the administrator should know besides; "" for nothing
 * @param agreed whether he agreed to the text he was shown
 * @param consent the version of that text
 */
public record UnitForm(
        String unit,
        @Nullable OrganisationType type,
        String taxCode,
        String commune,
        String address,
        PersonForm person,
        String note,
        boolean agreed,
        String consent) {

    /** What a unit that asks for an account can be: the rest are the province's own. */
    public static final List<OrganisationType> TYPES = List.of(
            OrganisationType.UNIT,
            OrganisationType.ENTERPRISE,
            OrganisationType.SCHOOL,
            OrganisationType.HEALTH_STATION,
            OrganisationType.ASSOCIATION,
            OrganisationType.HAMLET);

    private static final Set<String> OF_BODY = Set.of("name", "type", "taxCode", "address");
    private static final int LONGEST_NOTE = 1_000;

    public UnitForm {
        unit = Typed.line(unit);
        taxCode = Typed.number(taxCode);
        commune = Typed.line(commune);
        address = Typed.line(address);
        note = Typed.text(note);
    }

    /** Everything that is wrong with it by itself, on its field. */
    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        body("", "", null, List.of()).findings().stream()
                .filter(finding -> OF_BODY.contains(finding.field()))
                .map(finding -> "name".equals(finding.field())
                        ? Finding.on(
                                "unit", finding.reason(), finding.arguments().toArray())
                        : finding)
                .forEach(findings::add);
        if (taxCode.isEmpty()) {
            findings.add(Finding.on("taxCode", RegistrationReason.TAX_CODE_MISSING));
        }
        findings.addAll(person.findings());
        if (note.length() > LONGEST_NOTE) {
            findings.add(Finding.on("note", RegistrationReason.NOTE_TOO_LONG, LONGEST_NOTE));
        }
        if (!agreed) {
            findings.add(Finding.on("agreed", RegistrationReason.NOT_AGREED));
        }
        return findings;
    }

    private OrganisationForm body(String parent, String place, @Nullable String headTitle, List<String> kinds) {
        return new OrganisationForm(
                "",
                unit,
                type != null && TYPES.contains(type) ? type : null,
                parent,
                taxCode,
                address,
                null,
                null,
                place,
                headTitle,
                kinds);
    }
}
