package vn.bieuduong.processing.worklist;

import java.util.List;
import vn.bieuduong.dossier.search.SearchHit;

/**
 * Một trang kết quả tìm hồ sơ.
 *
 * @param page from 0
 * @param total found on all pages
 */
public record FoundPage(int page, long total, List<Line> lines) {

    /** A dossier, and where in it the words stand. */
    public record Line(WorklistLine dossier, SearchHit hit) {}

    public int pages() {
        return (int) Math.max(1, (total + QueuePage.SIZE - 1) / QueuePage.SIZE);
    }
}
