package vn.bieuduong.web.frame;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes every view stateless, before anybody can hang something on it, and without a page having to remember. A form is sent to the
 * address its page has, so that a refused one still stands at an address that can be opened, kept and restored.
 */
public class StatelessViews extends ViewHandlerWrapper {

    /** What tells of the last act, and what a form asks for itself. */
    private static final Set<String> NOT_KEPT = Set.of("done", "code", "number", "kept");

    private static final Pattern KEPT = Pattern.compile("([A-Za-z]{1,30})=[A-Za-z0-9%._~+-]{1,200}");

    public StatelessViews(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public UIViewRoot createView(FacesContext context, String viewId) {
        UIViewRoot view = super.createView(context, viewId);
        view.setTransient(true);
        return view;
    }

    @Override
    public String getActionURL(FacesContext context, String viewId) {
        String address = super.getActionURL(context, viewId);
        HttpServletRequest request =
                (HttpServletRequest) context.getExternalContext().getRequest();
        // only for a form that is being written: a redirect has an address of its own
        String query = context.getCurrentPhaseId() == PhaseId.RENDER_RESPONSE
                        && context.getViewRoot() != null
                        && viewId.equals(context.getViewRoot().getViewId())
                ? kept(request.getQueryString())
                : "";
        return query.isEmpty() ? address : address + (address.indexOf('?') < 0 ? "?" : "&") + query;
    }

    /** Of a query what names the thing the page is about. */
    public static String kept(@Nullable String query) {
        return query == null
                ? ""
                : Arrays.stream(query.split("&"))
                        .filter(pair -> KEPT.matcher(pair).matches())
                        .filter(pair -> !NOT_KEPT.contains(pair.substring(0, pair.indexOf('='))))
                        .limit(20)
                        .collect(Collectors.joining("&"));
    }
}
