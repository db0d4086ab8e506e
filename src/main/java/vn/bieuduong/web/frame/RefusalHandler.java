package vn.bieuduong.web.frame;

import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import java.util.Iterator;
import java.util.Optional;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.web.Language;

/**
 * Shows what a door refused: each finding as a message on its field, or on top of the form when it has none, on the page as the
 * person typed it. Everything else, and a refusal while a page is only being read, rises to {@link FrontFilter}.
 */
class RefusalHandler extends ExceptionHandlerWrapper {

    RefusalHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() throws FacesException {
        FacesContext context = FacesContext.getCurrentInstance();
        for (Iterator<ExceptionQueuedEvent> events =
                        getUnhandledExceptionQueuedEvents().iterator();
                events.hasNext(); ) {
            Throwable thrown = events.next().getContext().getException();
            Refusal refusal = Incidents.within(thrown, Refusal.class);
            if (refusal != null && context.isPostback() && context.getCurrentPhaseId() != PhaseId.RENDER_RESPONSE) {
                refusal.findings().forEach(finding -> show(context, finding));
                context.validationFailed();
                events.remove();
            } else {
                throw new FacesException(thrown);
            }
        }
        getWrapped().handle();
    }

    private static void show(FacesContext context, Finding finding) {
        String sentence = Texts.of(finding, Language.current());
        String field = finding.field();
        String target = field == null
                ? null
                : input(sent(context.getViewRoot()).orElse(context.getViewRoot()), field)
                        .map(input -> marked(context, input))
                        .orElse(null);
        context.addMessage(target, new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, null));
    }

    /** Lets the input show itself as wrong, with what was typed. */
    private static String marked(FacesContext context, UIInput input) {
        input.setValid(false);
        return input.getClientId(context);
    }

    /** The form that was sent. */
    private static Optional<UIComponent> sent(UIComponent from) {
        if (from instanceof UIForm form && form.isSubmitted()) {
            return Optional.of(form);
        }
        for (Iterator<UIComponent> children = from.getFacetsAndChildren(); children.hasNext(); ) {
            Optional<UIComponent> found = sent(children.next());
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** The input of a finding's field: the one with its name as id, dots written as underscores, or the name's last part. */
    private static Optional<UIInput> input(UIComponent view, String field) {
        String last = field.substring(field.lastIndexOf('.') + 1);
        return find(view, field.replace('.', '_')).or(() -> find(view, last));
    }

    private static Optional<UIInput> find(UIComponent from, String id) {
        if (from instanceof UIInput input && from.isRendered() && id.equals(from.getId())) {
            return Optional.of(input);
        }
        for (Iterator<UIComponent> children = from.getFacetsAndChildren(); children.hasNext(); ) {
            Optional<UIInput> found = find(children.next(), id);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
