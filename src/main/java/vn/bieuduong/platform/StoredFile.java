package vn.bieuduong.platform;

/**
 * Tệp đã lưu: a file in the content-addressed store.
 *
 * @param sha256 of its bytes; also its address
 * @param size in bytes
 */
public record StoredFile(Sha256 sha256, long size) {}
