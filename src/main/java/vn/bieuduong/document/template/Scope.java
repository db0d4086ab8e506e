package vn.bieuduong.document.template;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Phạm vi: the values behind {@link FieldNames} while a template is filled. */
final class Scope {

    private final @Nullable Scope outer;
    private final Object value;
    private final int index;
    private final boolean last;
    private final String group;
    private final @Nullable Object around;

    private Scope(@Nullable Scope outer, Object value, int index, boolean last, String group, @Nullable Object around) {
        this.around = around;
        this.last = last;
        this.outer = outer;
        this.value = value;
        this.index = index;
        this.group = group;
    }

    static Scope of(Object record, Object around) {
        return new Scope(null, record, 0, true, "", around);
    }

    static Scope of(Object record) {
        return new Scope(null, record, 0, true, "", null);
    }

    /** The scopes inside a list, one for each of its elements. */
    List<Scope> each(String path) {
        List<?> elements = value(path) instanceof List<?> list ? list : List.of();
        List<Scope> scopes = new ArrayList<>();
        for (Object element : elements) {
            scopes.add(new Scope(this, element, scopes.size() + 1, scopes.size() + 1 == elements.size(), "", null));
        }
        return scopes;
    }

    Scope inGroup(String number) {
        return new Scope(outer, value, index, last, number, around);
    }

    /** The value behind a path that {@link FieldNames} has approved; null when it, or what it is part of, is absent. */
    @Nullable
    Object value(String path) {
        if (outer != null) {
            switch (path) {
                case FieldNames.INDEX:
                    return index;
                case FieldNames.GROUP:
                    return group;
                case FieldNames.END:
                    return last ? "." : ";";
                case FieldNames.ITEM:
                    if (!(value instanceof Record)) {
                        return value;
                    }
                    break;
                default:
                    break;
            }
        }
        String[] steps = path.split("\\.", -1);
        for (Scope scope = this; scope != null; scope = scope.outer) {
            if (Members.of(scope.value.getClass()).containsKey(steps[0])) {
                Object found = scope.value;
                for (String step : steps) {
                    Method member =
                            found == null ? null : Members.of(found.getClass()).get(step);
                    found = member == null || found == null ? null : Members.value(found, member);
                }
                return found;
            }
            Method beyond = scope.around == null
                    ? null
                    : Members.of(scope.around.getClass()).get(path);
            if (beyond != null && scope.around != null) {
                return Members.value(scope.around, beyond);
            }
        }
        return null;
    }

    /** Whether there is something to show: text that is not blank, a list that is not empty, a true statement. */
    boolean has(String path) {
        Object found = value(path);
        if (found instanceof String text) {
            return !text.isBlank();
        } else if (found instanceof List<?> list) {
            return !list.isEmpty();
        } else if (found instanceof Boolean flag) {
            return flag;
        } else if (found instanceof Integer number) {
            return number != 0;
        }
        return found != null;
    }
}
