package vn.bieuduong.document.template;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Trường: what a template may name of a record: its components and its public methods without arguments. */
final class Members {

    private static final Set<String> NOT_DATA = Set.of("toString", "hashCode", "equals");

    private static final ClassValue<Map<String, Method>> OF = new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
            Map<String, Method> members = new TreeMap<>();
            if (type.isRecord()) {
                for (Method method : type.getDeclaredMethods()) {
                    int modifiers = method.getModifiers();
                    if (method.getParameterCount() == 0
                            && Modifier.isPublic(modifiers)
                            && !Modifier.isStatic(modifiers)
                            && !NOT_DATA.contains(method.getName())) {
                        members.put(method.getName(), method);
                    }
                }
            }
            return members;
        }
    };

    private Members() {}

    static Map<String, Method> of(Class<?> type) {
        return OF.get(type);
    }

    /** What a list member holds; null when it is no list. */
    static @Nullable Class<?> element(Method member) {
        if (member.getReturnType() == List.class
                && member.getGenericReturnType() instanceof ParameterizedType list
                && list.getActualTypeArguments()[0] instanceof Class<?> element) {
            return element;
        }
        return null;
    }

    static @Nullable Object value(Object record, Method member) {
        try {
            return member.invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot read " + member, e);
        }
    }
}
