package vn.bieuduong.web.lookup;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.document.layout.QrPath;
import vn.bieuduong.identity.signin.Origin;
import vn.bieuduong.lookup.HonourFound;
import vn.bieuduong.lookup.HonourPages;
import vn.bieuduong.lookup.LookupReason;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.web.Language;
import vn.bieuduong.web.RequestParameters;

/** Trang vinh danh: what somebody who was honoured shows to others, {@code ?code=}; for whoever has its address, and for no search engine. */
@Named
@RequestScoped
public class HonourPage {

    private final Settings settings;
    private @Nullable HonourFound found;
    private String problem = "";

    @Inject
    HonourPage(HonourPages pages, RequestParameters ask, HttpServletRequest request, Settings settings) {
        this.settings = settings;
        ExternalContext answer = FacesContext.getCurrentInstance().getExternalContext();
        answer.setResponseHeader("X-Robots-Tag", "noindex, nofollow");
        try {
            found = pages.byCode(
                    ask.text("code").orElse(""),
                    Origin.of(request.getRemoteAddr()).network());
        } catch (Refusal refusal) {
            Finding why = refusal.findings().get(0);
            problem = Texts.of(why, Language.current());
            boolean slowed = why.reason() == LookupReason.TOO_MANY_TRIES;
            answer.setResponseStatus(slowed ? 429 : 404);
            if (slowed) {
                answer.setResponseHeader("Retry-After", "60");
            }
        }
    }

    public @Nullable HonourFound getFound() {
        return found;
    }

    /** Why there is no page, in words; "" when there is. */
    public String getProblem() {
        return problem;
    }

    /** Whether it says whom it honours. */
    public boolean isShown() {
        HonourFound one = found;
        return one != null && one.cancelledAt().isEmpty() && !one.shown().withdrawn();
    }

    public boolean isCancelled() {
        HonourFound one = found;
        return one != null && one.cancelledAt().isPresent();
    }

    /** How the page's own address is written on paper: without what a browser adds itself. */
    public String getAddress() {
        return getWholeAddress().replaceFirst("^https?://", "");
    }

    public String getWholeAddress() {
        HonourFound one = found;
        return one == null ? "" : settings.publicUrl() + one.shown().code().path();
    }

    /** Of the card that others show beside a link. */
    public String getCardAddress() {
        return settings.publicUrl() + "/lookup/honour-card.jpg?" + getFiles();
    }

    public QrPath getQr() {
        return QrPath.of(getWholeAddress());
    }

    /** “Bà Nguyễn Thị Lụa – Bằng khen …”, what a window or a message shows of the page. */
    public String getTitle() {
        HonourFound one = found;
        return one == null || !isShown()
                ? Texts.of("pages", "honour.title", Language.current(), List.of())
                : one.shown().name() + " – " + one.shown().award();
    }

    /** Of its files. */
    public String getFiles() {
        HonourFound one = found;
        return one == null ? "" : "code=" + one.shown().code().value();
    }
}
