package vn.bieuduong.web;

import jakarta.faces.component.UIComponent;
import jakarta.faces.view.facelets.FaceletContext;
import jakarta.faces.view.facelets.TagAttribute;
import jakarta.faces.view.facelets.TagConfig;
import jakarta.faces.view.facelets.TagHandler;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code bd:formName}: tells tags which form they stand in, from which the keys of their words follow. With {@code of} it holds what
 * stands in the form of that id; without, it sets {@code bdForm} for the rest of its tag file. What a tag file sets of itself is not
 * seen by what a page puts into the tag.
 */
public class FormNameTag extends TagHandler {

    private static final String FORM = FormNameTag.class.getName();

    private final @Nullable TagAttribute of;

    public FormNameTag(TagConfig config) {
        super(config);
        of = getAttribute("of");
    }

    /** The id of the form that is being built, or nothing outside of any. */
    static @Nullable String current(FaceletContext context) {
        return (String) built(context).get(FORM);
    }

    @Override
    public void apply(FaceletContext context, UIComponent parent) throws IOException {
        if (of == null) {
            String form = current(context);
            context.getVariableMapper()
                    .setVariable("bdForm", context.getExpressionFactory().createValueExpression(form, String.class));
            nextHandler.apply(context, parent);
            return;
        }
        Map<Object, Object> built = built(context);
        Object around = built.put(FORM, of.getValue(context));
        try {
            nextHandler.apply(context, parent);
        } finally {
            built.put(FORM, around);
        }
    }

    private static Map<Object, Object> built(FaceletContext context) {
        return context.getFacesContext().getAttributes();
    }
}
