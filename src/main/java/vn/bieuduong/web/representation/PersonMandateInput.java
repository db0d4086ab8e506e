package vn.bieuduong.web.representation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.account.PersonForm;
import vn.bieuduong.representation.RepresentedPerson;

/** Người uỷ quyền không có tài khoản: what whoever acts for him types of him. */
@Named
@RequestScoped
public class PersonMandateInput {

    private String displayName = "";
    private String personalId = "";
    private String email = "";
    private String phone = "";
    private String address = "";

    RepresentedPerson person() {
        return new RepresentedPerson(new PersonForm(displayName, null, personalId, email, phone), address);
    }

    public String getDisplayName() {
        return displayName;
    }

    public void setDisplayName(@Nullable String displayName) {
        this.displayName = given(displayName);
    }

    public String getPersonalId() {
        return personalId;
    }

    public void setPersonalId(@Nullable String personalId) {
        this.personalId = given(personalId);
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = given(email);
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(@Nullable String phone) {
        this.phone = given(phone);
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(@Nullable String address) {
        this.address = given(address);
    }

    private static String given(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
