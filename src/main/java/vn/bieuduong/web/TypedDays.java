package vn.bieuduong.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.platform.OfficeDay;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.platform.Typed;

/**
 * A day as {@link Typed#day} reads it, shown as 20/11/2026. A browser's own date field would turn day and month round wherever the
 * browser speaks American English, and store a wrong birth date without a word.
 */
public class TypedDays implements Converter<LocalDate> {

    @Override
    public @Nullable LocalDate getAsObject(FacesContext context, UIComponent field, @Nullable String sent) {
        String typed = Typed.line(sent);
        if (typed.isEmpty()) {
            return null;
        }
        return Typed.day(typed)
                .orElseThrow(() -> new ConverterException(new FacesMessage(
                        FacesMessage.SEVERITY_ERROR,
                        Texts.of(
                                "faces",
                                "jakarta.faces.converter.DateTimeConverter.DATE",
                                context.getViewRoot().getLocale(),
                                List.of(
                                        typed,
                                        "",
                                        String.valueOf(field.getAttributes().get("label")))),
                        null)));
    }

    @Override
    public String getAsString(FacesContext context, UIComponent field, @Nullable LocalDate value) {
        return value == null ? "" : OfficeDay.written(value);
    }
}
