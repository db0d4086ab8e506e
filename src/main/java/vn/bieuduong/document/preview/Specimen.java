package vn.bieuduong.document.preview;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.document.OfficialPaper;
import vn.bieuduong.platform.OfficeDay;

/**
 * Bản thử: a paper of any kind with made-up values, to look at a template before there is a dossier.
 *
 * @param text gives a text from the name of the field it stands in
 * @param elements how long lists are
 * @param absent whether what may be absent is absent
 */
public record Specimen(UnaryOperator<String> text, int elements, boolean absent) {

    private static final Instant MOMENT = Instant.parse("2026-02-05T02:05:30Z");

    /** One of this kind of paper. */
    public OfficialPaper of(Class<?> kind) {
        return (OfficialPaper) record(kind, "");
    }

    private Object record(Class<?> type, String path) {
        RecordComponent[] components = type.getRecordComponents();
        @Nullable Object[] values = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            boolean missing = absent && components[i].getAnnotatedType().isAnnotationPresent(Nullable.class);
            values[i] = missing ? null : value(components[i], path + components[i].getName());
        }
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no specimen of " + type, e);
        }
    }

    private Object value(RecordComponent component, String path) {
        Class<?> type = component.getType();
        if (type == List.class) {
            Class<?> element = (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
            return Collections.nCopies(elements, element == String.class ? text.apply(path) : record(element, ""));
        } else if (type.isRecord()) {
            return record(type, path + ".");
        } else if (type == String.class) {
            return text.apply(path);
        } else if (type == int.class || type == Integer.class) {
            return elements;
        } else if (type == long.class) {
            return 1_468_006L;
        } else if (type == boolean.class) {
            return true;
        } else if (type == LocalDate.class) {
            return OfficeDay.of(MOMENT);
        } else if (type == Instant.class) {
            return MOMENT;
        }
        throw new IllegalStateException("no specimen value for " + component);
    }
}
