package vn.bieuduong.web.lookup;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import vn.bieuduong.lookup.LookupReason;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.web.Language;

/** What is said to who was refused, with the status of who tried too often. */
final class Tries {

    private Tries() {}

    static String said(Refusal refusal) {
        Finding why = refusal.findings().get(0);
        if (why.reason() == LookupReason.TOO_MANY_TRIES) {
            ExternalContext answer = FacesContext.getCurrentInstance().getExternalContext();
            answer.setResponseStatus(429);
            answer.setResponseHeader("Retry-After", "60");
        }
        return Texts.of(why, Language.current());
    }
}
