package vn.bieuduong.platform;

/**
 * Tệp đã lưu: a file in the content-addressed store.
 *
 * @param sha256 its SHA-256, 64 lower-case hexadecimal digits; also its address
 * @param size in bytes
 */
public record StoredFile(String sha256, long size) {

    public StoredFile {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not a SHA-256: " + sha256);
        }
    }
}
