package vn.bieuduong.workflow;

/**
 * Tồn của một bước: open tasks of one step.
 *
 * @param late how many of them are past due
 */
public record StepLoad(String node, String name, long open, long late) {}
