package vn.bieuduong.web;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.IntegerConverter;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.platform.Typed;

/** A whole number with whatever blanks and unseen characters came with it; faces-config names it for every Integer. */
public class TypedWholes extends IntegerConverter {

    @Override
    public @Nullable Object getAsObject(FacesContext context, UIComponent field, @Nullable String sent) {
        return super.getAsObject(context, field, Typed.hyphens(Typed.line(sent)).replace(" ", ""));
    }
}
