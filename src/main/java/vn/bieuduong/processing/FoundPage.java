package vn.bieuduong.processing;

import java.util.List;
import vn.bieuduong.dossier.SearchHit;

/**
 * Một trang kết quả tìm hồ sơ.
 *
 * @param page from 0
 * @param total found on all pages
 */
public record FoundPage(int page, long total, List<Line> lines) {

    /** A dossier, and where in it the words stand. */
    public record Line(CaseLine dossier, SearchHit hit) {}

    public int pages() {
        return (int) Math.max(1, (total + QueuePage.SIZE - 1) / QueuePage.SIZE);
    }
}
