package vn.bieuduong.workflow;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Truy vấn việc: which open tasks, earliest due first. Begin with whose they are: {@link #forGroups}, {@link #assignedTo}.
 *
 * @param candidates groups, and users as {@code user:name}; empty when it goes by assignee
 * @param claimed true only taken ones, false only free ones, null both
 * @param dueAfter not those due before it
 */
public record TaskQuery(
        Set<String> candidates,
        @Nullable String assignee,
        @Nullable Boolean claimed,
        @Nullable Instant dueAfter,
        @Nullable Instant dueBefore,
        @Nullable String processKey,
        @Nullable String businessKey,
        int first,
        int size) {

    public static final int MOST = 200;

    public TaskQuery {
        candidates = Set.copyOf(candidates);
        if (candidates.isEmpty() == (assignee == null)) {
            throw new IllegalArgumentException("ask for groups or for an assignee");
        }
        if (first < 0 || size < 1 || size > MOST) {
            throw new IllegalArgumentException("a page has 1 to " + MOST + " tasks");
        }
    }

    /** Open tasks any of these groups may do. */
    public static TaskQuery forGroups(Set<String> groups) {
        return new TaskQuery(groups, null, null, null, null, null, null, 0, 20);
    }

    /** Open tasks this person has taken. */
    public static TaskQuery assignedTo(String account) {
        return new TaskQuery(Set.of(), account, null, null, null, null, null, 0, 20);
    }

    /** Only those nobody has taken. */
    public TaskQuery unassigned() {
        return new TaskQuery(candidates, assignee, false, dueAfter, dueBefore, processKey, businessKey, first, size);
    }

    /** Only those due at this moment or later; tasks without a due time are. */
    public TaskQuery dueAfter(Instant moment) {
        return new TaskQuery(candidates, assignee, claimed, moment, dueBefore, processKey, businessKey, first, size);
    }

    /** Only those due before this moment. */
    public TaskQuery dueBefore(Instant moment) {
        return new TaskQuery(candidates, assignee, claimed, dueAfter, moment, processKey, businessKey, first, size);
    }

    public TaskQuery process(String key) {
        return new TaskQuery(candidates, assignee, claimed, dueAfter, dueBefore, key, businessKey, first, size);
    }

    public TaskQuery businessKey(String key) {
        return new TaskQuery(candidates, assignee, claimed, dueAfter, dueBefore, processKey, key, first, size);
    }

    public TaskQuery page(int newFirst, int newSize) {
        return new TaskQuery(
                candidates, assignee, claimed, dueAfter, dueBefore, processKey, businessKey, newFirst, newSize);
    }
}
