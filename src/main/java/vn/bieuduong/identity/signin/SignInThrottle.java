package vn.bieuduong.identity.signin;

import com.github.benmanes.caffeine.cache.Cache;
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
import vn.bieuduong.identity.IdentityReason;
import vn.bieuduong.platform.Refusal;

/**
 * Hạn chế thử mật khẩu. Ten wrong passwords in a quarter of an hour for a name, counted apart for each device its owner has signed
 * in from and for each address; what strangers do elsewhere takes nothing from these ten.
 *
 * <p>A name tried wrongly from many addresses, and an address that tries many names, make devices nobody knows wait before each
 * attempt: two seconds, then longer, a minute at the most, each for itself, so that nobody can wait in another's place. A right
 * password takes nothing. Each node counts its own.
 */
@ApplicationScoped
class SignInThrottle {

    /** How long a device nobody knows waits at the longest while a name or an address is under attack. */
    static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    private static final int TRIES = 10;
    private static final int NAMES = 50;
    private static final int MOST_OF_ADDRESS = 300;
    /** As many more wrong ones until the wait grows no longer: 2, 4, 8, 16, 32, 60 seconds. */
    private static final int STEPS = 5;

    /** Six digits are soon guessed; who is asked for them has shown that he knows the password. */
    private static final int CODES = 5;

    private static final int CODES_OF_STRANGERS = 20;

    /** Questions to passkeys, and answers: each writes a row before anybody is known. */
    private static final int QUESTIONS = 60;

    private static final Duration REFILL = Duration.ofMinutes(15);
    private static final int REMEMBERED = 100_000;

    private final Clock clock;
    private final LoadingCache<String, Bucket> tries;
    private final LoadingCache<String, Bucket> names;
    private final LoadingCache<String, Bucket> addresses;
    private final LoadingCache<String, Bucket> whole;
    private final LoadingCache<String, Bucket> codes;
    private final LoadingCache<String, Bucket> codesOfStrangers;
    private final LoadingCache<String, Bucket> questions;
    private final LoadingCache<String, Bucket> answers;
    private final Cache<String, Long> waits = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterAccess(REFILL)
            .build();

    @Inject
    SignInThrottle(Clock clock) {
        this.clock = clock;
        this.tries = buckets(TRIES, clock);
        this.names = buckets(TRIES + STEPS, clock);
        this.addresses = buckets(NAMES + STEPS, clock);
        this.whole = buckets(MOST_OF_ADDRESS, clock);
        this.codes = buckets(CODES, clock);
        this.codesOfStrangers = buckets(CODES_OF_STRANGERS, clock);
        this.questions = buckets(QUESTIONS, clock);
        this.answers = buckets(QUESTIONS, clock);
    }

    /** Counts an attempt as wrong before it is tried, so that many at once are counted too. */
    void attempt(String name, Origin from, boolean known) {
        Bucket own = tries.get(key(name, from, known));
        take(own, IdentityReason.TOO_MANY_ATTEMPTS);
        if (known) {
            return;
        }
        Bucket address = whole.get(from.network());
        try {
            take(address, IdentityReason.TOO_MANY_ATTEMPTS);
        } catch (Refusal refusal) {
            own.addTokens(1);
            throw refusal;
        }
        long wait = Math.max(wait(names.get(name)), wait(addresses.get(from.network())));
        long left = wait == 0 ? 0 : left(key(name, from, false), wait);
        if (left > 0) {
            own.addTokens(1);
            address.addTokens(1);
            throw Refusal.of(IdentityReason.WAIT_A_MOMENT, left);
        }
        names.get(name).tryConsume(1);
        addresses.get(from.network()).tryConsume(1);
    }

    /** Takes the count back: it was right. */
    void right(String name, Origin from, boolean known) {
        tries.get(key(name, from, known)).addTokens(1);
        if (!known) {
            whole.get(from.network()).addTokens(1);
            names.get(name).addTokens(1);
            addresses.get(from.network()).addTokens(1);
            waits.invalidate(key(name, from, false));
        }
    }

    /** The same for the password of whoever is signed in: nobody else takes of his ten. */
    void attemptAgain(String name) {
        take(tries.get(name + "|in"), IdentityReason.TOO_MANY_ATTEMPTS);
    }

    void rightAgain(String name) {
        tries.get(name + "|in").addTokens(1);
    }

    /** As {@link #attempt}, for a code of the second factor at sign-in. */
    void attemptCode(String name, Origin from, boolean known) {
        Bucket own = codes.get(key(name, from, known));
        take(own, IdentityReason.TOO_MANY_CODES);
        if (!known) {
            try {
                take(codesOfStrangers.get(name), IdentityReason.TOO_MANY_CODES);
            } catch (Refusal refusal) {
                own.addTokens(1);
                throw refusal;
            }
        }
    }

    void rightCode(String name, Origin from, boolean known) {
        codes.get(key(name, from, known)).addTokens(1);
        if (!known) {
            codesOfStrangers.get(name).addTokens(1);
        }
    }

    /** Before a passkey is asked for. */
    void attemptQuestion(Origin from) {
        take(questions.get(from.network()), IdentityReason.TOO_MANY_ATTEMPTS);
    }

    /** Before it is looked at whether a passkey has answered. */
    void attemptAnswer(Origin from) {
        take(answers.get(from.network()), IdentityReason.TOO_MANY_ATTEMPTS);
    }

    /** Takes back the count of the answer and of its question. */
    void rightAnswer(Origin from) {
        answers.get(from.network()).addTokens(1);
        questions.get(from.network()).addTokens(1);
    }

    /** For a code of whoever is signed in. */
    void attemptCode(String name) {
        take(codes.get(name + "|in"), IdentityReason.TOO_MANY_CODES);
    }

    void rightCode(String name) {
        codes.get(name + "|in").addTokens(1);
    }

    private static String key(String name, Origin from, boolean known) {
        return name + (known ? "|d|" + Tokens.hash(from.device()) : "|a|" + from.network());
    }

    /** Seconds an attempt has to wait, by how few tokens are left. */
    private static long wait(Bucket bucket) {
        long left = bucket.getAvailableTokens();
        return left > STEPS ? 0 : Math.min(LONGEST_WAIT.toSeconds(), 1L << (STEPS - left + 1));
    }

    /** Seconds until this one may try: told once, then held to it. */
    private long left(String key, long wait) {
        long now = clock.millis();
        long[] left = {0};
        waits.asMap().compute(key, (unused, from) -> {
            if (from != null && from <= now) {
                return now + wait * 1000;
            }
            long until = from == null ? now + wait * 1000 : from;
            left[0] = (until - now + 999) / 1000;
            return until;
        });
        return left[0];
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
