package vn.bieuduong.workflow.definition;

import org.jspecify.annotations.Nullable;

/**
 * Lặp theo danh sách: an activity done once for each item, together or one after the other.
 *
 * @param collection gives the list; null when {@code cardinality} gives a number
 * @param item the name under which each turn sees its item; null for none
 * @param completion ends the whole when it holds after a turn; null waits for all
 */
public record MultiInstance(
        boolean sequential,
        @Nullable Expression collection,
        @Nullable Expression cardinality,
        @Nullable String item,
        @Nullable Expression completion) {}
