package vn.bieuduong.web.keeping;

import jakarta.el.ValueExpression;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.UISelectBoolean;
import jakarta.faces.component.UISelectMany;
import jakarta.faces.component.html.HtmlInputFile;
import jakarta.faces.component.html.HtmlInputHidden;
import jakarta.faces.component.html.HtmlInputSecret;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitHint;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.platform.Typed;

/**
 * Các ô của biểu mẫu: what somebody types or chooses in a form, by the names with which it is sent. Passwords, codes, files and what
 * is hidden are none of them.
 */
final class Fields {

    private Fields() {}

    /** The form of that id on the page. */
    static Optional<UIForm> form(FacesContext context, String id) {
        UIComponent found = context.getViewRoot().findComponent(id);
        return found instanceof UIForm form ? Optional.of(form) : Optional.empty();
    }

    /** The form that was sent, if any. */
    static Optional<UIForm> sent(UIComponent from) {
        if (from instanceof UIForm form && form.isSubmitted()) {
            return Optional.of(form);
        }
        List<UIForm> found = new ArrayList<>();
        from.getFacetsAndChildren().forEachRemaining(child -> sent(child).ifPresent(found::add));
        return found.stream().findFirst();
    }

    static void each(FacesContext context, UIForm form, Consumer<UIInput> act) {
        VisitContext visit = VisitContext.createVisitContext(context, null, EnumSet.of(VisitHint.SKIP_UNRENDERED));
        form.visitTree(visit, (at, component) -> {
            if (component instanceof UIInput input && isKept(context, input)) {
                act.accept(input);
            }
            return VisitResult.ACCEPT;
        });
    }

    private static boolean isKept(FacesContext context, UIInput input) {
        Object autocomplete = input.getPassThroughAttributes(true).get("autocomplete");
        if (autocomplete instanceof ValueExpression expression) {
            autocomplete = expression.getValue(context.getELContext());
        }
        return !(input instanceof HtmlInputSecret || input instanceof HtmlInputHidden || input instanceof HtmlInputFile)
                && !"one-time-code".equals(autocomplete == null ? "" : autocomplete.toString());
    }

    /** The name with which it is sent: PrimeFaces' fields have an input within. */
    static String name(FacesContext context, UIInput input) {
        return input.getClientId(context) + (input.getFamily().startsWith("org.primefaces") ? "_input" : "");
    }

    /** What stands in each field as it is stored now, whatever was sent. */
    static Map<String, List<String>> stored(FacesContext context, UIForm form) {
        Map<String, List<String>> stored = new LinkedHashMap<>();
        each(context, form, input -> stored.put(name(context, input), stored(context, input)));
        return stored;
    }

    static List<String> stored(FacesContext context, UIInput input) {
        Object value = input.getValue();
        if (input instanceof UISelectBoolean) {
            return Boolean.TRUE.equals(value) ? List.of("true") : List.of();
        }
        if (input instanceof UISelectMany) {
            Collection<?> all = value instanceof Object[] array
                    ? Arrays.asList(array)
                    : value instanceof Collection<?> many ? many : List.of();
            return all.stream().map(String::valueOf).sorted().toList();
        }
        String text = text(context, input, value);
        return text.isEmpty() ? List.of() : List.of(text);
    }

    @SuppressWarnings("unchecked")
    private static String text(FacesContext context, UIInput input, @Nullable Object value) {
        if (value == null) {
            return "";
        }
        Converter<Object> converter = input.getConverter() == null
                ? context.getApplication().createConverter(value.getClass())
                : input.getConverter();
        String text = converter == null ? value.toString() : converter.getAsString(context, input, value);
        return Typed.text(text);
    }

    /** What was sent in the field. */
    static List<String> typed(EditableValueHolder input) {
        Object value = input.getSubmittedValue();
        if (input instanceof UISelectBoolean) {
            return "true".equals(String.valueOf(value)) ? List.of("true") : List.of();
        }
        if (value instanceof Object[] many) {
            return Arrays.stream(many).map(String::valueOf).sorted().toList();
        }
        return clean(value == null ? List.of() : List.of(value.toString()));
    }

    /** Without what is empty. */
    static List<String> clean(List<String> values) {
        return values.stream().map(Typed::text).filter(text -> !text.isEmpty()).toList();
    }

    /** Lets the field show this instead of what is stored. */
    static void put(UIInput input, List<String> values) {
        if (input instanceof UISelectBoolean) {
            input.setSubmittedValue(Boolean.toString(!values.isEmpty()));
        } else if (input instanceof UISelectMany) {
            input.setSubmittedValue(values.toArray(String[]::new));
        } else {
            input.setSubmittedValue(values.isEmpty() ? "" : values.get(0));
        }
    }

    static String label(UIInput input) {
        Object label = input.getAttributes().get("label");
        return label == null ? "" : label.toString();
    }

    /** One text of what stands in every field, for fingerprints. */
    static Map<String, String> joined(Map<String, List<String>> fields) {
        Map<String, String> joined = new LinkedHashMap<>();
        fields.forEach((field, values) -> joined.put(field, join(values)));
        return joined;
    }

    static String join(List<String> values) {
        return clean(values).stream().sorted().collect(Collectors.joining("\n"));
    }
}
