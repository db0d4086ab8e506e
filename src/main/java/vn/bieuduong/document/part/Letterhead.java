package vn.bieuduong.document.part;

import org.jspecify.annotations.Nullable;

/**
 * Phần đầu văn bản: who issues a paper and where. The superior body stands above the agency when there is one.
 *
 * @param mark what stands above a paper that is none, as a sample; null for every real one
 */
public record Letterhead(@Nullable String mark, @Nullable String superior, String agency, String place) {

    public Letterhead(@Nullable String superior, String agency, String place) {
        this(null, superior, agency, place);
    }
}
