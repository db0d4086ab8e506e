package vn.bieuduong.web;

import jakarta.el.ELContext;
import jakarta.el.ELResolver;
import jakarta.el.PropertyNotWritableException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lets views read records as properties: {@code #{row.title}} calls {@code row.title()}. A name that is not a component is tried as a
 * public method without parameters of the record ({@code #{row.overdue}} calls {@code row.isOverdue()} or {@code row.overdue()}).
 * Records are never written to.
 */
public class RecordElResolver extends ELResolver {

    private static final ClassValue<Map<String, Method>> READERS = new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
            Map<String, Method> readers = new HashMap<>();
            for (Method method : type.getDeclaredMethods()) {
                if (method.getParameterCount() == 0
                        && java.lang.reflect.Modifier.isPublic(method.getModifiers())
                        && !java.lang.reflect.Modifier.isStatic(method.getModifiers())
                        && method.getReturnType() != void.class) {
                    readers.put(method.getName(), open(method));
                    if (method.getName().matches("(is|get)[A-Z].*")) {
                        String name = method.getName().replaceFirst("^(is|get)", "");
                        readers.putIfAbsent(Character.toLowerCase(name.charAt(0)) + name.substring(1), open(method));
                    }
                }
            }
            for (RecordComponent component : type.getRecordComponents()) {
                readers.put(component.getName(), open(component.getAccessor()));
            }
            return readers;
        }
    };

    private static Method open(Method method) {
        method.setAccessible(true); // a record may be package-private
        return method;
    }

    private static @Nullable Method reader(@Nullable Object base, @Nullable Object property) {
        return base instanceof Record && property instanceof String name
                ? READERS.get(base.getClass()).get(name)
                : null;
    }

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, @Nullable Object property) {
        Method reader = reader(base, property);
        if (reader == null) {
            return null;
        }
        context.setPropertyResolved(base, property);
        try {
            return reader.invoke(base);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public @Nullable Class<?> getType(ELContext context, @Nullable Object base, @Nullable Object property) {
        if (reader(base, property) != null) {
            context.setPropertyResolved(base, property);
        }
        return null; // read only
    }

    @Override
    public void setValue(ELContext context, @Nullable Object base, @Nullable Object property, @Nullable Object value) {
        if (reader(base, property) != null) {
            throw new PropertyNotWritableException("records are read only: " + property);
        }
    }

    @Override
    public boolean isReadOnly(ELContext context, @Nullable Object base, @Nullable Object property) {
        if (reader(base, property) == null) {
            return false;
        }
        context.setPropertyResolved(base, property);
        return true;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
        return String.class;
    }
}
