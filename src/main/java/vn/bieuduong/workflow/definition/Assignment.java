package vn.bieuduong.workflow.definition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Phân công: who may do a user task, until when, and what it offers.
 *
 * @param groups candidate groups, items may be expressions
 * @param due date, ISO 8601 or duration from the task's creation; null when the budget alone decides
 * @param budget working days the step may take; null for none
 * @param outcomes the results the task offers as variable {@code outcome}; empty allows anything
 * @param isPublic whether public look-up names this step
 * @param publicName what public look-up calls it
 * @param status the dossier's status while the step is open; null leaves it
 */
public record Assignment(
        @Nullable Expression assignee,
        List<Expression> groups,
        List<Expression> users,
        @Nullable Expression due,
        @Nullable Expression priority,
        @Nullable String formKey,
        @Nullable BigDecimal budget,
        List<String> outcomes,
        boolean isPublic,
        String publicName,
        @Nullable String status) {

    /** Whose queues the task goes to: groups, and users as {@code user:name}. */
    public List<String> candidates(Map<String, Object> variables) {
        List<String> candidates = new ArrayList<>();
        groups.forEach(group -> candidates.addAll(group.texts(variables)));
        users.forEach(user -> user.texts(variables).forEach(name -> candidates.add("user:" + name)));
        return candidates.stream().distinct().toList();
    }
}
