package vn.bieuduong.web.administration;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.account.DutyForm;
import vn.bieuduong.account.PersonForm;

/** What the forms about accounts hold. */
final class AccountInput {

    private AccountInput() {}

    /** Who an account is for, as it is filled in. */
    public static final class Person {

        private String displayName = "";
        private String title = "";
        private String personalId = "";
        private String email = "";
        private String phone = "";

        Person() {}

        /** What is known is written in the fields already. */
        Person(PersonForm known) {
            displayName = known.displayName();
            title = text(known.title());
            personalId = text(known.personalId());
            email = text(known.email());
            phone = text(known.phone());
        }

        PersonForm form() {
            return new PersonForm(displayName, title, personalId, email, phone);
        }

        private static String text(@Nullable String given) {
            return given == null ? "" : given;
        }

        public String getDisplayName() {
            return displayName;
        }

        public void setDisplayName(@Nullable String displayName) {
            this.displayName = text(displayName);
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

        public String getEmail() {
            return email;
        }

        public void setEmail(@Nullable String email) {
            this.email = text(email);
        }

        public String getPhone() {
            return phone;
        }

        public void setPhone(@Nullable String phone) {
            this.phone = text(phone);
        }
    }

    /** One row of duties as it is filled in. */
    public static final class DutyRow {

        private String role = "";
        private String at = "";
        private @Nullable LocalDate from;
        private @Nullable LocalDate to;
        private String area = "";
        private List<String> procedures = List.of();

        DutyForm form() {
            return new DutyForm(role, at, from, to, bodies(), procedures);
        }

        /** One a line, or with semicolons between. */
        List<String> bodies() {
            return List.of(area.split("[;\\n]"));
        }

        boolean isLimited() {
            return !area.isBlank() || !procedures.isEmpty();
        }

        public String getArea() {
            return area;
        }

        public void setArea(@Nullable String area) {
            this.area = area == null ? "" : area;
        }

        public List<String> getProcedures() {
            return procedures;
        }

        public void setProcedures(@Nullable List<String> procedures) {
            this.procedures = procedures == null ? List.of() : procedures;
        }

        public String getRole() {
            return role;
        }

        public void setRole(@Nullable String role) {
            this.role = role == null ? "" : role;
        }

        public String getAt() {
            return at;
        }

        public void setAt(@Nullable String at) {
            this.at = at == null ? "" : at;
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
    }
}
