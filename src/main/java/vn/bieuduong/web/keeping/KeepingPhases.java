package vn.bieuduong.web.keeping;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.bieuduong.dossier.view.Shown;
import vn.bieuduong.keeping.KeptTexts;
import vn.bieuduong.keeping.PageSlips;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.web.Language;
import vn.bieuduong.web.RequestParameters;

/**
 * What happens to every form that is sent. First: of fields that were saved elsewhere since the form was opened, those its sender left
 * alone are taken as they stand now, and those he changed too are refused with what stands there, his own words beside it. Last: the kept
 * text of a form that was taken is dropped: it leads to another page, or is not shown any more.
 */
public class KeepingPhases implements PhaseListener {

    private static final long serialVersionUID = 1;

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.ANY_PHASE;
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        FacesContext context = event.getFacesContext();
        // what loads in parts sends no form
        if (!context.isPostback() || context.getPartialViewContext().isAjaxRequest()) {
            return;
        }
        if (event.getPhaseId() == PhaseId.APPLY_REQUEST_VALUES && !context.getRenderResponse()) {
            // what a page compares by itself is left to its door, in the same transaction
            RequestParameters ask = bean(RequestParameters.class);
            String shown = ask.writing(KeptForms.SHOWN);
            if (!shown.isEmpty() && ask.text("shown").isEmpty()) {
                Fields.sent(context.getViewRoot()).ifPresent(form -> compare(context, form, Shown.read(shown)));
            }
        } else if (event.getPhaseId() == PhaseId.INVOKE_APPLICATION && isTaken(context)
                || event.getPhaseId() == PhaseId.RENDER_RESPONSE && isGone(context)) {
            bean(PageSlips.class)
                    .open(bean(RequestParameters.class).writing(KeptForms.SLIP))
                    .ifPresent(bean(KeptTexts.class)::done);
        }
    }

    /** Whether nothing was refused and the page, shown again with what came of it, holds the form no more. */
    private static boolean isGone(FacesContext context) {
        return !context.isValidationFailed()
                && context.getMessageList().isEmpty()
                && Fields.sent(context.getViewRoot())
                        .filter(form -> !bean(KeptForms.class).shows(form.getId()))
                        .isPresent();
    }

    /** Whether the act was done and leads on; a page that is shown again still holds what was typed. */
    private static boolean isTaken(FacesContext context) {
        return !context.isValidationFailed()
                && context.getMessageList().isEmpty()
                && context.getExternalContext().getResponse() instanceof HttpServletResponse response
                && response.getStatus() / 100 == 3;
    }

    private static void compare(FacesContext context, UIForm form, Shown shown) {
        Map<String, UIInput> inputs = new LinkedHashMap<>();
        Map<String, List<String>> stored = new HashMap<>();
        Map<String, String> typed = new LinkedHashMap<>();
        Fields.each(context, form, input -> {
            String name = Fields.name(context, input);
            inputs.put(name, input);
            stored.put(name, Fields.stored(context, input));
            typed.put(name, Fields.join(Fields.typed(input)));
        });
        Map<String, String> now = Fields.joined(stored);
        Shown.Merged merged = shown.merge(typed, now);
        inputs.forEach((name, input) -> {
            String text = merged.fields().get(name);
            if (text != null && !text.equals(typed.get(name))) {
                Fields.put(input, stored.getOrDefault(name, List.of()));
            }
        });
        for (Finding collision : merged.collisions()) {
            UIInput input = Objects.requireNonNull(inputs.get(collision.field()));
            input.setValid(false);
            context.addMessage(
                    input.getClientId(context),
                    new FacesMessage(FacesMessage.SEVERITY_ERROR, Texts.of(collision, Language.current()), null));
        }
        bean(KeptForms.class).tell(form.getId(), shown.afterRefusal(typed, now));
    }

    private static <T> T bean(Class<T> type) {
        return CDI.current().select(type).get();
    }
}
