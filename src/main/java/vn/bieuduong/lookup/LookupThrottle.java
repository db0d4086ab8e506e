package vn.bieuduong.lookup;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import vn.bieuduong.platform.Refusal;

/**
 * Chặn dò mã: an address may miss twenty times and then once in thirty seconds; it may find sixty dossiers by their numbers alone
 * and then one in three seconds; who knows a look-up code is hardly ever slowed down (ASVS 2.4.1).
 */
@ApplicationScoped
public class LookupThrottle {

    private static final int MISSES = 20;
    private static final int REQUESTS_A_SECOND = 200;
    private static final int FILES = 10;

    /** Numbers stand in a row: who has only a number may ask after so many, then after one in three seconds. */
    private static final int NUMBERS = 60;

    private final Cache<String, Bucket> misses = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(Duration.ofHours(1))
            .build();
    private final Cache<String, Bucket> requests = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(Duration.ofMinutes(5))
            .build();

    private final Cache<String, Bucket> numbers = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(Duration.ofHours(1))
            .build();
    private final Cache<String, Bucket> files = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(Duration.ofHours(1))
            .build();

    /** Refuses when the address has missed too often or asks too fast; else lets it ask. */
    void admit(String client) {
        boolean fast = !requests.get(client, LookupThrottle::perSecond).tryConsume(1);
        boolean guessing = misses.get(client, LookupThrottle::perMiss).getAvailableTokens() < 1;
        Refusal.unless(!fast && !guessing, LookupReason.TOO_MANY_TRIES);
    }

    /** Who knows a dossier's number alone learns little, and not of all dossiers one after the other. */
    void admitNumber(String client) {
        Refusal.unless(numbers.get(client, LookupThrottle::perNumber).tryConsume(1), LookupReason.TOO_MANY_TRIES);
    }

    /** Files cost more to look at than numbers: ten at once, then one in ten seconds. */
    void admitFile(String client) {
        Refusal.unless(files.get(client, LookupThrottle::perFile).tryConsume(1), LookupReason.TOO_MANY_TRIES);
    }

    /** Whether the address may bring another file now; nothing is counted. */
    public boolean mayBring(String client) {
        return files.get(client, LookupThrottle::perFile).getAvailableTokens() > 0;
    }

    void missed(String client) {
        misses.get(client, LookupThrottle::perMiss).tryConsume(1);
    }

    private static Bucket perMiss(String client) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(MISSES).refillIntervally(1, Duration.ofSeconds(30)))
                .build();
    }

    private static Bucket perNumber(String client) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(NUMBERS).refillIntervally(1, Duration.ofSeconds(3)))
                .build();
    }

    private static Bucket perFile(String client) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(FILES).refillIntervally(1, Duration.ofSeconds(10)))
                .build();
    }

    private static Bucket perSecond(String client) {
        return Bucket.builder()
                .addLimit(limit ->
                        limit.capacity(REQUESTS_A_SECOND * 5L).refillGreedy(REQUESTS_A_SECOND, Duration.ofSeconds(1)))
                .build();
    }
}
