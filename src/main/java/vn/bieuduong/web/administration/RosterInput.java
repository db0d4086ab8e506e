package vn.bieuduong.web.administration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.identity.IdentityReason;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.roster.SignatoryForm;
import vn.bieuduong.roster.SigningRole;

/** What the forms on a roster's page hold; one of them is sent at a time. */
@Named
@RequestScoped
public class RosterInput {

    private String fullName = "";
    private String title = "";
    private String personalId = "";
    private String taxCode = "";
    private String budgetCode = "";
    private String line = "";
    private String reason = "";
    private List<String> signsAs = new ArrayList<>();
    private @Nullable LocalDate from;
    private @Nullable LocalDate to;
    private @Nullable LocalDate lastDay;

    SignatoryForm form() {
        Set<SigningRole> roles = EnumSet.noneOf(SigningRole.class);
        signsAs.forEach(role -> roles.add(SigningRole.valueOf(role)));
        return new SignatoryForm(fullName, title, roles, personalId, taxCode, budgetCode, from, to);
    }

    /** The line that is to end. */
    UUID signatory() {
        try {
            return UUID.fromString(line);
        } catch (IllegalArgumentException e) {
            throw new Refusal(List.of(Finding.on("line", IdentityReason.SIGNATORY_NOT_CHOSEN)));
        }
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }

    public String getFullName() {
        return fullName;
    }

    public void setFullName(@Nullable String fullName) {
        this.fullName = text(fullName);
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = text(title);
    }

    public String getPersonalId() {
        return personalId;
    }

    public void setPersonalId(@Nullable String personalId) {
        this.personalId = text(personalId);
    }

    public String getTaxCode() {
        return taxCode;
    }

    public void setTaxCode(@Nullable String taxCode) {
        this.taxCode = text(taxCode);
    }

    public String getBudgetCode() {
        return budgetCode;
    }

    public void setBudgetCode(@Nullable String budgetCode) {
        this.budgetCode = text(budgetCode);
    }

    public String getLine() {
        return line;
    }

    public void setLine(@Nullable String line) {
        this.line = text(line);
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = text(reason);
    }

    public List<String> getSignsAs() {
        return signsAs;
    }

    public void setSignsAs(@Nullable List<String> signsAs) {
        this.signsAs = signsAs == null ? new ArrayList<>() : signsAs;
    }

    public @Nullable LocalDate getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalDate from) {
        this.from = from;
    }

    public @Nullable LocalDate getTo() {
        return to;
    }

    public void setTo(@Nullable LocalDate to) {
        this.to = to;
    }

    public @Nullable LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(@Nullable LocalDate lastDay) {
        this.lastDay = lastDay;
    }
}
