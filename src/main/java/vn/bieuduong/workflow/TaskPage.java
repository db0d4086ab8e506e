package vn.bieuduong.workflow;

import java.util.List;

/**
 * Trang việc.
 *
 * @param hasMore whether there are tasks behind this page
 */
public record TaskPage(List<Task> tasks, int first, boolean hasMore) {}
