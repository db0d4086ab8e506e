package vn.bieuduong.web;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UISelectMany;
import jakarta.faces.component.UISelectOne;
import jakarta.faces.component.html.HtmlInputSecret;
import jakarta.faces.component.html.HtmlInputTextarea;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.platform.Typed;

/**
 * Cleans what is typed into any field of any page, as {@link Typed} says: faces-config names it for every String. A password stays
 * as it is, and what is chosen from a list must be on the list as it was sent.
 */
public class TypedText implements Converter<String> {

    @Override
    public String getAsObject(FacesContext context, UIComponent field, @Nullable String sent) {
        if (sent == null) {
            return "";
        }
        if (field instanceof HtmlInputSecret || field instanceof UISelectOne || field instanceof UISelectMany) {
            return sent;
        }
        return field instanceof HtmlInputTextarea ? Typed.text(sent) : Typed.line(sent);
    }

    @Override
    public String getAsString(FacesContext context, UIComponent field, @Nullable String value) {
        return value == null ? "" : value;
    }
}
