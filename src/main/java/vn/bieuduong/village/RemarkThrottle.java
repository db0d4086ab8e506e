package vn.bieuduong.village;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import vn.bieuduong.platform.Refusal;

/**
 * Chặn gửi dồn: an address may write ten times and then once in two minutes, a village often sharing one; it may miss twenty codes and
 * then one in thirty seconds (ASVS 2.4.1).
 */
@ApplicationScoped
class RemarkThrottle {

    private static final int REMARKS = 10;
    private static final int MISSES = 20;

    private final Cache<String, Bucket> remarks = cache();
    private final Cache<String, Bucket> misses = cache();

    /** Counts something that is written. */
    void admit(String client) {
        Refusal.unless(
                remarks.get(client, key -> bucket(REMARKS, Duration.ofMinutes(2)))
                        .tryConsume(1),
                VillageReason.TOO_MANY_REMARKS);
    }

    /** Refuses who has missed too often. */
    void admitCode(String client) {
        Refusal.unless(codes(client).getAvailableTokens() > 0, VillageReason.TOO_MANY_CODES);
    }

    void missed(String client) {
        codes(client).tryConsume(1);
    }

    private Bucket codes(String client) {
        return misses.get(client, key -> bucket(MISSES, Duration.ofSeconds(30)));
    }

    private static Cache<String, Bucket> cache() {
        return Caffeine.newBuilder()
                .maximumSize(100_000)
                .expireAfterAccess(Duration.ofHours(2))
                .build();
    }

    private static Bucket bucket(int atOnce, Duration thenOneIn) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(atOnce).refillIntervally(1, thenOneIn))
                .build();
    }
}
