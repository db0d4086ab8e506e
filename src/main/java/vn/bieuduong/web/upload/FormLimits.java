package vn.bieuduong.web.upload;

/**
 * Giới hạn của một biểu mẫu.
 *
 * @param files how many files one form may bring
 * @param fields how many other fields
 * @param fieldBytes how much text all fields together may hold
 * @param fileBytes how large all files together may be
 */
public record FormLimits(int files, int fields, long fieldBytes, long fileBytes) {}
