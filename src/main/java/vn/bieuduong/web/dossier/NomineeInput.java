package vn.bieuduong.web.dossier;

import org.jspecify.annotations.Nullable;
import vn.bieuduong.dossier.NomineeForm;
import vn.bieuduong.procedure.NomineeType;

/** What the form of a nominee holds while it is filled in. */
public class NomineeInput {

    private final NomineeType kind;
    private String name;
    private String honorific;
    private String birthDate;
    private String personalId;
    private String position;
    private String workplace;
    private String address;
    private String taxCode;
    private @Nullable Integer members;
    private String awardForm;
    private String achievement;

    NomineeInput(NomineeForm form) {
        kind = form.kind();
        name = form.name();
        honorific = form.honorific();
        birthDate = form.birthDate();
        personalId = form.personalId();
        position = form.position();
        workplace = form.workplace();
        address = form.address();
        taxCode = form.taxCode();
        members = form.members() == 0 ? null : form.members();
        awardForm = form.awardForm();
        achievement = form.achievement();
    }

    NomineeForm form() {
        return new NomineeForm(
                kind,
                name,
                honorific,
                birthDate,
                personalId,
                position,
                workplace,
                address,
                taxCode,
                members == null ? 0 : members,
                awardForm,
                achievement);
    }

    public NomineeType getKind() {
        return kind;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getHonorific() {
        return honorific;
    }

    public void setHonorific(String honorific) {
        this.honorific = honorific;
    }

    public String getBirthDate() {
        return birthDate;
    }

    public void setBirthDate(String birthDate) {
        this.birthDate = birthDate;
    }

    public String getPersonalId() {
        return personalId;
    }

    public void setPersonalId(String personalId) {
        this.personalId = personalId;
    }

    public String getPosition() {
        return position;
    }

    public void setPosition(String position) {
        this.position = position;
    }

    public String getWorkplace() {
        return workplace;
    }

    public void setWorkplace(String workplace) {
        this.workplace = workplace;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public String getTaxCode() {
        return taxCode;
    }

    public void setTaxCode(String taxCode) {
        this.taxCode = taxCode;
    }

    public @Nullable Integer getMembers() {
        return members;
    }

    public void setMembers(@Nullable Integer members) {
        this.members = members;
    }

    public String getAwardForm() {
        return awardForm;
    }

    public void setAwardForm(String awardForm) {
        this.awardForm = awardForm;
    }

    public String getAchievement() {
        return achievement;
    }

    public void setAchievement(String achievement) {
        this.achievement = achievement;
    }
}
