package vn.bieuduong.workflow;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Giá trị biến: variables are what JSON can say: text, number, boolean, null, list, map. */
public final class Values {

    private Values() {}

    /** The variables in their kept form; whole numbers become {@code Long}, others {@code Double}. */
    public static Map<String, Object> of(Map<String, ?> variables) {
        Map<String, Object> kept = new LinkedHashMap<>();
        variables.forEach((name, value) -> kept.put(name, value(name, value, 0)));
        return kept;
    }

    @SuppressWarnings("NullAway") // null is one of JSON's values
    private static Object value(String name, @Nullable Object value, int depth) {
        if (depth > 20) {
            throw new IllegalArgumentException("variable " + name + " is nested too deeply");
        }
        if (value == null || value instanceof String || value instanceof Boolean || value instanceof Long) {
            return value;
        }
        if (value instanceof Integer || value instanceof Short || value instanceof Byte) {
            return ((Number) value).longValue();
        }
        if (value instanceof Number number) {
            return number(name, number);
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> kept = new LinkedHashMap<>();
            map.forEach((key, item) -> kept.put(String.valueOf(key), value(name, item, depth + 1)));
            return kept;
        }
        if (value instanceof Iterable<?> items) {
            List<Object> kept = new ArrayList<>();
            items.forEach(item -> kept.add(value(name, item, depth + 1)));
            return kept;
        }
        throw new IllegalArgumentException(
                "variable " + name + " is a " + value.getClass().getName() + ", which JSON cannot say");
    }

    private static Object number(String name, Number number) {
        if (number instanceof BigInteger || number instanceof BigDecimal) {
            BigDecimal decimal = new BigDecimal(number.toString());
            boolean whole = decimal.scale() <= 0 && decimal.precision() - decimal.scale() <= 18;
            return whole ? (Object) decimal.longValueExact() : (Object) decimal.doubleValue();
        }
        double value = number.doubleValue();
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("variable " + name + " is not a number");
        }
        return value;
    }
}
