package vn.bieuduong.identity;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import vn.bieuduong.platform.Refusal;

/**
 * Hạn chế thử mật khẩu: ten wrong passwords for a name and fifty from an address, five wrong codes, refilled over a quarter of an hour. A
 * right password takes nothing from either, so that an office behind one address is not held up. Each node counts its own.
 */
@ApplicationScoped
class SignInThrottle {

    private static final int PER_ACCOUNT = 10;
    private static final int PER_ADDRESS = 50;

    /** Six digits are soon guessed. */
    private static final int CODES = 5;

    private static final Duration REFILL = Duration.ofMinutes(15);
    private static final int REMEMBERED = 100_000;

    private final LoadingCache<String, Bucket> accounts;
    private final LoadingCache<String, Bucket> addresses;
    private final LoadingCache<String, Bucket> codes;

    @Inject
    SignInThrottle(Clock clock) {
        this.accounts = buckets(PER_ACCOUNT, clock);
        this.addresses = buckets(PER_ADDRESS, clock);
        this.codes = buckets(CODES, clock);
    }

    @SuppressWarnings("NullAway") // for the client proxy alone
    protected SignInThrottle() {
        this.accounts = null;
        this.addresses = null;
        this.codes = null;
    }

    /** Counts an attempt as wrong before it is tried, so that many at once are counted too. */
    void attempt(String account, String address) {
        Bucket ofAddress = addresses.get(address);
        take(ofAddress, IdentityReason.TOO_MANY_ATTEMPTS);
        try {
            take(accounts.get(account), IdentityReason.TOO_MANY_ATTEMPTS);
        } catch (Refusal refusal) {
            ofAddress.addTokens(1);
            throw refusal;
        }
    }

    /** Takes the count back: it was right. */
    void right(String account, String address) {
        accounts.get(account).addTokens(1);
        addresses.get(address).addTokens(1);
    }

    /** As {@link #attempt}, for a code of the second factor. */
    void attemptCode(String account) {
        take(codes.get(account), IdentityReason.TOO_MANY_CODES);
    }

    void rightCode(String account) {
        codes.get(account).addTokens(1);
    }

    private static void take(Bucket bucket, IdentityReason reason) {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            long minutes = Duration.ofNanos(probe.getNanosToWaitForRefill()).toMinutes() + 1;
            throw Refusal.of(reason, minutes);
        }
    }

    private static LoadingCache<String, Bucket> buckets(int capacity, Clock clock) {
        TimeMeter meter = new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return clock.millis() * 1_000_000L;
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        };
        Bandwidth limit = Bandwidth.builder()
                .capacity(capacity)
                .refillGreedy(capacity, REFILL)
                .build();
        return Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterAccess(REFILL)
                .build(key -> Bucket.builder()
                        .withCustomTimePrecision(meter)
                        .addLimit(limit)
                        .build());
    }
}
