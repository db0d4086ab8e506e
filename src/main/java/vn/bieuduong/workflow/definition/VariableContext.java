package vn.bieuduong.workflow.definition;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.FunctionMapper;
import jakarta.el.VariableMapper;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an expression can see: the variables, the entries of maps and the items of lists. No bean, class or method. */
final class VariableContext extends ELContext {

    private final Variables resolver;

    VariableContext(Map<String, Object> variables) {
        this.resolver = new Variables(variables);
    }

    @Override
    public ELResolver getELResolver() {
        return resolver;
    }

    @Override
    @SuppressWarnings("NullAway") // the contract allows null: there are no functions
    public FunctionMapper getFunctionMapper() {
        return null;
    }

    @Override
    @SuppressWarnings("NullAway") // the contract allows null: names are resolved as variables only
    public VariableMapper getVariableMapper() {
        return null;
    }

    /** Answers every question itself, so that EL never goes on to look for classes or beans. */
    @SuppressWarnings("NullAway")
    private static final class Variables extends ELResolver {

        private final Map<String, Object> variables;

        Variables(Map<String, Object> variables) {
            this.variables = variables;
        }

        @Override
        public @Nullable Object getValue(ELContext context, @Nullable Object base, @Nullable Object property) {
            context.setPropertyResolved(true);
            if (base == null) {
                return variables.get(String.valueOf(property));
            }
            if (base instanceof Map<?, ?> map) {
                return map.get(property);
            }
            if (base instanceof List<?> list && property != null) {
                return item(list, property.toString());
            }
            throw new ELException("no property " + property);
        }

        private static @Nullable Object item(List<?> list, String property) {
            if (property.equals("size")) {
                return (long) list.size();
            }
            int index = Integer.parseInt(property);
            return index >= 0 && index < list.size() ? list.get(index) : null;
        }

        @Override
        public @Nullable Object invoke(
                ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
            context.setPropertyResolved(true); // the guard lets nothing but these questions pass, and only when tried
            return TextQuestions.ask(base, String.valueOf(method), arguments);
        }

        @Override
        public Class<?> getType(ELContext context, Object base, Object property) {
            context.setPropertyResolved(true);
            return Object.class;
        }

        @Override
        public void setValue(ELContext context, Object base, Object property, Object value) {
            throw new ELException("nothing can be set");
        }

        @Override
        public boolean isReadOnly(ELContext context, Object base, Object property) {
            context.setPropertyResolved(true);
            return true;
        }

        @Override
        public Class<?> getCommonPropertyType(ELContext context, Object base) {
            return Object.class;
        }
    }
}
