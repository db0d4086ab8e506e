package vn.bieuduong.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.identity.IdentityReason;
import vn.bieuduong.organisation.TaxCode;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Typed;

/**
 * Người được ký như khai vào: a roster's line as a page or {@code organisation.yaml} gives it.
 *
 * @param fullName as it stands in the certificate
 * @param personalId CCCD or CMND in the certificate
 * @param taxCode MST in the certificate
 * @param budgetCode MNS in the certificate
 * @param to the last day, null while no end is known
 */
public record SignatoryForm(
        String fullName,
        String title,
        Set<SigningRole> roles,
        @Nullable String personalId,
        @Nullable String taxCode,
        @Nullable String budgetCode,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    private static final int LONGEST = 200;
    private static final Pattern PERSONAL = Pattern.compile("\\d{9}|\\d{12}");
    private static final Pattern BUDGET = Pattern.compile("\\d{7}");

    public SignatoryForm {
        fullName = Typed.line(fullName);
        title = Typed.line(title);
        roles = roles.isEmpty() ? Set.of() : EnumSet.copyOf(roles);
        personalId = number(personalId);
        taxCode = number(taxCode);
        budgetCode = number(budgetCode);
    }

    /** Everything that keeps it from the roster, on its field. */
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        if (!Typed.says(fullName) || fullName.length() > LONGEST) {
            findings.add(Finding.on("fullName", IdentityReason.SIGNATORY_NAME_MISSING, LONGEST));
        }
        if (!Typed.says(title) || title.length() > LONGEST) {
            findings.add(Finding.on("title", IdentityReason.SIGNATORY_TITLE_MISSING, LONGEST));
        }
        if (roles.isEmpty()) {
            findings.add(Finding.on("signsAs", IdentityReason.SIGNATORY_ROLE_MISSING));
        }
        if (personalId == null && taxCode == null && budgetCode == null) {
            findings.add(Finding.on("personalId", IdentityReason.SIGNATORY_NUMBER_MISSING));
        }
        if (personalId != null && !PERSONAL.matcher(personalId).matches()) {
            findings.add(Finding.on("personalId", IdentityReason.SIGNATORY_PERSONAL_ID_WRONG));
        }
        if (taxCode != null && new TaxCode(taxCode).doubt().isPresent()) {
            findings.add(Finding.on("taxCode", IdentityReason.SIGNATORY_TAX_CODE_WRONG));
        }
        if (budgetCode != null && !BUDGET.matcher(budgetCode).matches()) {
            findings.add(Finding.on("budgetCode", IdentityReason.SIGNATORY_BUDGET_CODE_WRONG));
        }
        if (from == null) {
            findings.add(Finding.on("from", IdentityReason.SIGNATORY_FROM_MISSING));
        } else if (to != null && to.isBefore(from)) {
            findings.add(Finding.on("to", IdentityReason.SIGNATORY_ENDS_BEFORE_IT_BEGINS));
        }
        return findings;
    }

    private static @Nullable String number(@Nullable String typed) {
        String bare = Typed.number(typed);
        return bare.isEmpty() ? null : bare;
    }
}
