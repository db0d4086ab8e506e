package vn.bieuduong.web;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import org.primefaces.component.datepicker.DatePicker;
import org.primefaces.component.datepicker.DatePickerRenderer;

/**
 * Lịch chọn ngày: PrimeFaces' own, but for a day that is none. PrimeFaces begins the calendar of a refused day at today, and its script
 * then writes today over what was typed; here the wrong day stays in the field, beside the sentence that says what is wrong with it.
 */
public class DayPickerRenderer extends DatePickerRenderer {

    @Override
    public void encodeEnd(FacesContext context, UIComponent component) throws IOException {
        ((DatePicker) component).setConversionFailed(false);
        super.encodeEnd(context, component);
    }
}
