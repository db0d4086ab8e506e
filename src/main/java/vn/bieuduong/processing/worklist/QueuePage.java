package vn.bieuduong.processing.worklist;

import java.util.List;

/**
 * Một trang của danh sách việc.
 *
 * @param page from 0
 * @param total lines in the whole queue
 */
public record QueuePage(Queue queue, int page, long total, List<WorklistLine> lines) {

    /** Lines a page holds. */
    public static final int SIZE = 20;

    public int pages() {
        return (int) Math.max(1, (total + SIZE - 1) / SIZE);
    }
}
