package vn.bieuduong.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Truy vấn việc: which open tasks, earliest due first. Begin with whose they are: {@link #forGroups}, {@link #assignedTo}.
 *
 * @param candidates groups, and users as {@code user:name}; empty when it goes by assignee
 * @param claimed true only taken ones, false only free ones, null both
 * @param dueAfter not those due before it
 * @param condition what the host asks besides, of what a task is about; null when nothing
 */
public record TaskQuery(
        Set<String> candidates,
        @Nullable String assignee,
        @Nullable Boolean claimed,
        @Nullable Instant dueAfter,
        @Nullable Instant dueBefore,
        @Nullable String processKey,
        @Nullable String businessKey,
        @Nullable Condition condition,
        int first,
        int size) {

    public static final int MOST = 200;

    /**
     * Điều kiện của hệ thống dùng bộ máy: a condition on tables of the host's, for a store that lies in the same database.
     *
     * @param sql with {@link #KEY} for a task's business key, {@link #CANDIDATE} for the group by which it was found, and {@link #value}
     *     for each of the values
     */
    public record Condition(String sql, List<String> values) {

        public static final String KEY = "{key}";
        public static final String CANDIDATE = "{candidate}";

        public Condition {
            values = List.copyOf(values);
        }

        /** What stands for the value of this index, from 0. */
        public static String value(int index) {
            return "{" + index + "}";
        }
    }

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
        return new TaskQuery(groups, null, null, null, null, null, null, null, 0, 20);
    }

    /** Open tasks this person has taken. */
    public static TaskQuery assignedTo(String account) {
        return new TaskQuery(Set.of(), account, null, null, null, null, null, null, 0, 20);
    }

    /** Only those nobody has taken. */
    public TaskQuery unassigned() {
        return new TaskQuery(
                candidates, assignee, false, dueAfter, dueBefore, processKey, businessKey, condition, first, size);
    }

    /** Only those due at this moment or later; tasks without a due time are. */
    public TaskQuery dueAfter(Instant moment) {
        return new TaskQuery(
                candidates, assignee, claimed, moment, dueBefore, processKey, businessKey, condition, first, size);
    }

    /** Only those due before this moment. */
    public TaskQuery dueBefore(Instant moment) {
        return new TaskQuery(
                candidates, assignee, claimed, dueAfter, moment, processKey, businessKey, condition, first, size);
    }

    public TaskQuery process(String key) {
        return new TaskQuery(
                candidates, assignee, claimed, dueAfter, dueBefore, key, businessKey, condition, first, size);
    }

    public TaskQuery businessKey(String key) {
        return new TaskQuery(
                candidates, assignee, claimed, dueAfter, dueBefore, processKey, key, condition, first, size);
    }

    /** Only those of which this holds as well; null asks nothing more. */
    public TaskQuery where(@Nullable Condition asked) {
        return new TaskQuery(
                candidates, assignee, claimed, dueAfter, dueBefore, processKey, businessKey, asked, first, size);
    }

    public TaskQuery page(int newFirst, int newSize) {
        return new TaskQuery(
                candidates,
                assignee,
                claimed,
                dueAfter,
                dueBefore,
                processKey,
                businessKey,
                condition,
                newFirst,
                newSize);
    }
}
