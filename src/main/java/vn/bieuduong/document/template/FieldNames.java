package vn.bieuduong.document.template;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.platform.Yaml;

/**
 * Các tên: what a template may name at one place: members of the record in hand, then of the records around it, and
 * {@code index}, {@code end}, {@code item} and {@code group} inside a list.
 */
final class FieldNames {

    static final String INDEX = "index";
    static final String ITEM = "item";
    static final String GROUP = "group";

    /** ";" after each element of a list and "." after the last, as in legal bases and recipients. */
    static final String END = "end";

    private final @Nullable FieldNames outer;
    private final Class<?> type;
    private final @Nullable Class<?> around;

    private FieldNames(@Nullable FieldNames outer, Class<?> type, @Nullable Class<?> around) {
        this.outer = outer;
        this.type = type;
        this.around = around;
    }

    /** The names of a record, and behind them those of what surrounds every paper. */
    static FieldNames of(Class<?> record, Class<?> around) {
        return new FieldNames(null, record, around);
    }

    /** The names of a record alone. */
    static FieldNames of(Class<?> record) {
        return new FieldNames(null, record, null);
    }

    /** The names inside a list of such elements. */
    FieldNames inside(Class<?> element) {
        return new FieldNames(this, element, null);
    }

    /** The names inside the list that a field names; a mistake when it names none. */
    FieldNames inside(Yaml yaml, String key, String path) {
        Optional<Class<?>> element = element(path);
        if (element.isEmpty()) {
            yaml.wrong(key, "documents.list", path, known());
        }
        return inside(element.orElse(String.class));
    }

    /** A mistake when a field names what is not here. */
    void mustKnow(Yaml yaml, String key, String path) {
        if (type(path).isEmpty()) {
            yaml.wrong(key, "documents.field", path, known());
        }
    }

    /** The type behind a path, if there is one. */
    Optional<Class<?>> type(String path) {
        if (outer != null && path.equals(INDEX)) {
            return Optional.of(int.class);
        }
        if (outer != null && (path.equals(GROUP) || path.equals(END))) {
            return Optional.of(String.class);
        }
        if (outer != null && path.equals(ITEM) && !type.isRecord()) {
            return Optional.of(type);
        }
        return member(path).map(Method::getReturnType);
    }

    /** The element type of the list behind a path, if it is a list. */
    Optional<Class<?>> element(String path) {
        return member(path).map(Members::element);
    }

    /** All paths, to help whoever mistyped one. */
    String known() {
        List<String> known = new ArrayList<>();
        for (FieldNames names = this; names != null; names = names.outer) {
            if (names.outer != null) {
                known.add(INDEX);
                known.add(END);
                if (!names.type.isRecord()) {
                    known.add(ITEM);
                }
            }
            for (Map.Entry<String, Method> member : Members.of(names.type).entrySet()) {
                Class<?> type = member.getValue().getReturnType();
                if (type.isRecord()) {
                    Members.of(type).keySet().forEach(part -> known.add(member.getKey() + "." + part));
                } else {
                    known.add(member.getKey());
                }
            }
            if (names.around != null) {
                known.addAll(Members.of(names.around).keySet());
            }
        }
        return String.join(", ", known);
    }

    private Optional<Method> member(String path) {
        String[] steps = path.split("\\.", -1);
        for (FieldNames names = this; names != null; names = names.outer) {
            Method member = Members.of(names.type).get(steps[0]);
            for (int i = 1; i < steps.length && member != null; i++) {
                member = Members.of(member.getReturnType()).get(steps[i]);
            }
            if (member == null && names.around != null) {
                member = Members.of(names.around).get(path);
            }
            if (member != null) {
                return Optional.of(member);
            }
        }
        return Optional.empty();
    }
}
