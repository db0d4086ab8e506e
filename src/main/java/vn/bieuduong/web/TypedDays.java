package vn.bieuduong.web;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.DateTimeConverter;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.platform.Typed;

/** A day as a browser's date field sends it, 2026-11-20, or as people write it where there is none: 20/11/2026, 20.11.2026. */
public class TypedDays extends DateTimeConverter {

    public TypedDays() {
        setType("localDate");
        setPattern("yyyy-MM-dd");
    }

    @Override
    public @Nullable Object getAsObject(FacesContext context, UIComponent field, @Nullable String sent) {
        String day = Typed.hyphens(Typed.line(sent)).replaceAll("[ /.]+", "-");
        return super.getAsObject(
                context,
                field,
                day.replaceFirst("^(\\d)-", "0$1-")
                        .replaceFirst("-(\\d)-", "-0$1-")
                        .replaceFirst("^(\\d\\d)-(\\d\\d)-(\\d{4})$", "$3-$2-$1"));
    }
}
