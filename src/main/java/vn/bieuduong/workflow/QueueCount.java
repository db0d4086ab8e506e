package vn.bieuduong.workflow;

/**
 * Số việc của một hàng đợi.
 *
 * @param free open and taken by nobody
 * @param claimed open and taken
 * @param nearDue open and due soon, not yet overdue
 * @param overdue open and past due
 */
public record QueueCount(long free, long claimed, long nearDue, long overdue) {}
