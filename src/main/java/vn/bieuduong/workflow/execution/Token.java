package vn.bieuduong.workflow.execution;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Thẻ: one place where an instance stands. A sub-process, a repeated activity and a call keep their token while others
 * work inside them; those name it as their parent.
 *
 * @param no unique within the instance, never used again
 * @param parent the token it lies inside; 0 for the process itself
 * @param flow the flow by which it came to a join where it waits; null elsewhere
 * @param ref the task, job or called instance it waits for
 * @param locals variables seen only here and inside
 * @param items of a repetition one after the other the items still to come, once its list says otherwise; null while the
 *     list still gives them
 */
public record Token(
        int no,
        int parent,
        String node,
        @Nullable String flow,
        @Nullable UUID ref,
        Map<String, Object> locals,
        @Nullable List<Object> items) {

    public Token {
        locals = locals.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(locals));
        items = items == null ? null : Collections.unmodifiableList(new ArrayList<>(items));
    }

    Token(int no, int parent, String node, @Nullable String flow, @Nullable UUID ref, Map<String, Object> locals) {
        this(no, parent, node, flow, ref, locals, null);
    }

    Token withRef(@Nullable UUID newRef) {
        return new Token(no, parent, node, flow, newRef, locals, items);
    }

    Token withItems(@Nullable List<?> toCome) {
        return new Token(no, parent, node, flow, ref, locals, toCome == null ? null : new ArrayList<>(toCome));
    }

    Token with(String name, @Nullable Object value) {
        Map<String, Object> more = new LinkedHashMap<>(locals);
        more.put(name, value);
        return new Token(no, parent, node, flow, ref, more, items);
    }
}
