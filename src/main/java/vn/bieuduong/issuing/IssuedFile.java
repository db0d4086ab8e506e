package vn.bieuduong.issuing;

import java.time.Instant;
import vn.bieuduong.platform.StoredFile;

/**
 * Giấy tờ đã phát hành như màn hình đọc; a PDF.
 *
 * @param ordinal tells several of one kind apart: the n-th supplement request; 0 where there is only one
 */
public record IssuedFile(DocumentKind kind, int ordinal, String fileName, StoredFile file, Instant issuedAt) {}
