package vn.bieuduong.web.administration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.bieuduong.signature.TrustEntry;
import vn.bieuduong.signature.TrustList;

/** Tổ chức chứng thực được tin cậy: each certificate and list with its fingerprint, to compare with what is published. */
@Named
@RequestScoped
public class TrustPage {

    private final TrustList list;

    @Inject
    TrustPage(TrustList list) {
        this.list = list;
    }

    public List<TrustEntry> getEntries() {
        return list.entries();
    }

    /** good, warn or bad. */
    public String look(TrustEntry entry) {
        return switch (entry.state()) {
            case IN_FORCE -> "good";
            case NOT_YET, EXPIRED -> "warn";
            case UNREADABLE -> "bad";
        };
    }
}
