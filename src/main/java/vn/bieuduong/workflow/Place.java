package vn.bieuduong.workflow;

import java.util.List;

/**
 * Chỗ đứng: where a token of an instance stands, and where an administrator may put it.
 *
 * @param targets the nodes of the same scope that can take it, in the order of the file
 */
public record Place(int token, String node, String name, List<Target> targets) {

    /** A node a token may be put before. */
    public record Target(String node, String name) {}
}
