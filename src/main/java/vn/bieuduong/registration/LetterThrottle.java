package vn.bieuduong.registration;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import vn.bieuduong.identity.signin.Origin;
import vn.bieuduong.platform.Refusal;

/**
 * Hạn chế xin thư: anybody may have a letter sent to anybody, so one origin has three an hour sent to one address, and thirty an hour
 * to all. Strangers who ask in somebody's name do not keep him from asking himself, until his mailbox would be filled: twenty an hour.
 * Whether there is an account makes no difference. Each node counts its own.
 */
@ApplicationScoped
class LetterThrottle {

    private static final int FROM_ONE_TO_ONE = 3;
    private static final int FROM_ONE = 30;
    private static final int TO_ONE = 20;
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int REMEMBERED = 100_000;

    private final LoadingCache<Way, Bucket> ways = buckets(FROM_ONE_TO_ONE);
    private final LoadingCache<String, Bucket> from = buckets(FROM_ONE);
    private final LoadingCache<String, Bucket> to = buckets(TO_ONE);

    private record Way(String network, String address) {}

    /** Counts one letter; refuses when there were too many. */
    void admit(String address, Origin origin) {
        take(from.get(origin.network()));
        take(ways.get(new Way(origin.network(), address)));
        take(to.get(address));
    }

    private static void take(Bucket bucket) {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw Refusal.of(
                    RegistrationReason.TOO_MANY_LETTERS,
                    Duration.ofNanos(probe.getNanosToWaitForRefill()).toMinutes() + 1);
        }
    }

    private static <K> LoadingCache<K, Bucket> buckets(int capacity) {
        return Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterAccess(HOUR)
                .build(key -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(capacity).refillGreedy(capacity, HOUR))
                        .build());
    }
}
