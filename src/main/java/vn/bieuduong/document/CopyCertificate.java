package vn.bieuduong.document;

import java.time.Instant;
import java.util.List;
import vn.bieuduong.document.part.Letterhead;

/**
 * Xác nhận bản sao điện tử: the desk has compared each scan with the original that somebody laid before it; the agency's seal holds for all
 * of them by their SHA-256.
 *
 * @param person who brought the originals
 * @param shown what he identified himself by
 * @param clerk who compared them
 */
public record CopyCertificate(
        Letterhead letterhead,
        String number,
        String procedure,
        String person,
        String shown,
        String clerk,
        Instant at,
        List<Copy> copies)
        implements OfficialPaper {
    public CopyCertificate {
        copies = List.copyOf(copies);
    }

    /** Bản sao: one scan. */
    public record Copy(String component, String fileName, long size, String sha256) {}
}
