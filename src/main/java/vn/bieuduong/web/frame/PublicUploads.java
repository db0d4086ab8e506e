package vn.bieuduong.web.frame;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import vn.bieuduong.lookup.LookupThrottle;

/**
 * Tệp của người không đăng nhập: how many files people without an account may be sending at once, each address and all
 * together. It is asked before a byte is read.
 */
@ApplicationScoped
class PublicUploads {

    static final int AT_ONCE_EACH = 2;
    static final int AT_ONCE_ALL = 8;

    private final LookupThrottle throttle;
    private final Map<String, Integer> sending = new HashMap<>();
    private int all;

    @Inject
    PublicUploads(LookupThrottle throttle) {
        this.throttle = throttle;
    }

    /** The status that refuses, or empty when the address may send; then {@link #done} must follow. */
    public synchronized OptionalInt begin(String client) {
        if (!throttle.mayBring(client) || sending.getOrDefault(client, 0) >= AT_ONCE_EACH) {
            return OptionalInt.of(GuardFilter.TOO_MANY_REQUESTS);
        }
        if (all >= AT_ONCE_ALL) {
            return OptionalInt.of(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
        all++;
        sending.merge(client, 1, Integer::sum);
        return OptionalInt.empty();
    }

    public synchronized void done(String client) {
        all--;
        sending.computeIfPresent(client, (key, count) -> count > 1 ? count - 1 : null);
    }
}
