package vn.bieuduong.organisation.place;

/**
 * Một địa danh.
 *
 * @param code two digits of a province, five of a commune
 * @param province the province's name; that of itself for a province
 * @param former what it was called or made of before, in words; empty when nobody has said
 */
public record Locality(String code, String name, String province, String former) {

    /** As it is chosen and shown: "Phường Bến Đông, tỉnh Lạc Hà (99002)". */
    public String written() {
        return (name.equals(province) ? name : name + ", " + province) + " (" + code + ")";
    }
}
