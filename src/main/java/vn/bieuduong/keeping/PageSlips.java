package vn.bieuduong.keeping;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.platform.id.AccountName;
import vn.bieuduong.platform.random.Unguessable;

/** Con dấu của phiếu: seals the slips of pages (AES-256-GCM) and opens none that it has not sealed itself; the key lies in the database. */
@ApplicationScoped
@Transactional
public class PageSlips {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int PAGE_BYTES = 12;
    private static final int LONGEST = 4_000;
    private static final Duration GOOD_FOR = KeptTexts.KEPT;

    private final EntityManager em;
    private final Clock clock;
    private volatile byte @Nullable [] key;

    @Inject
    public PageSlips(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** For a page that is shown now. */
    public String seal(AccountName account, String address, String form, List<String> before) {
        String page = Base64.getUrlEncoder().encodeToString(Unguessable.bytes(PAGE_BYTES));
        String text = String.join(
                "\n", account.value(), address, form, page, String.join(" ", before), Long.toString(clock.millis()));
        byte[] nonce = Unguessable.bytes(NONCE_BYTES);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(text.getBytes(UTF_8));
            byte[] both = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
            System.arraycopy(sealed, 0, both, NONCE_BYTES, sealed.length);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(both);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Nothing when it was not sealed here, or too long ago. */
    public Optional<PageSlip> open(String sealed) {
        if (sealed.isEmpty() || sealed.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            byte[] both = Base64.getUrlDecoder().decode(sealed);
            if (both.length <= NONCE_BYTES) {
                return Optional.empty();
            }
            byte[] text = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(both, NONCE_BYTES))
                    .doFinal(both, NONCE_BYTES, both.length - NONCE_BYTES);
            String[] parts = new String(text, UTF_8).split("\n", -1);
            Instant openedAt = Instant.ofEpochMilli(Long.parseLong(parts[5]));
            List<String> before = parts[4].isEmpty() ? List.of() : List.of(parts[4].split(" "));
            return openedAt.plus(GOOD_FOR).isBefore(clock.instant())
                    ? Optional.empty()
                    : Optional.of(
                            new PageSlip(new AccountName(parts[0]), parts[1], parts[2], parts[3], before, openedAt));
        } catch (GeneralSecurityException | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    /** What the account's browsers lock their own copies with: whoever is not signed in as him does not get it. */
    public byte[] keyOf(AccountName account) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key(), "HmacSHA256"));
            return mac.doFinal(("local " + account).getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key(), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }

    private byte[] key() {
        byte[] known = key;
        if (known == null) {
            known = (byte[]) em.createNativeQuery("select key from keeping_key").getSingleResult();
            key = known;
        }
        return known;
    }
}
