package vn.bieuduong.help;

/**
 * Nơi liên hệ: who answers questions about the portal; each text is empty where the office has not said it.
 *
 * @param hours when somebody is there, in the office's own words
 */
public record Contact(String office, String address, String phone, String email, String hours) {

    static final Contact NONE = new Contact("", "", "", "", "");

    /** The telephone number as a dialling address: figures and a leading plus alone. */
    public String dialled() {
        return phone.replaceAll("[^0-9+]", "");
    }
}
