package vn.bieuduong.signature.signing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.ProviderException;
import java.security.Security;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.platform.Refusal;

/**
 * Khóa trong thiết bị: a key inside a token or HSM, reached through its maker's PKCS#11 library.
 *
 * <p>The token is opened when first needed, and anew after it failed, so a token put back in signs again without a
 * restart. A wrong PIN is tried once only: tokens lock themselves after a few, so it is refused from then on until the
 * portal starts again.
 */
public final class Pkcs11Key implements SigningKey {

    /** The first slot with a token. */
    public static final int FIRST_SLOT = -1;

    private static final AtomicInteger NAMES = new AtomicInteger();

    /**
     * Chỗ của khóa: where the key is.
     *
     * @param library the maker's PKCS#11 library
     * @param slot the slot's number as the library gives it, or {@link #FIRST_SLOT}
     * @param token the token's label, by which its slot is found each time it is opened; "" to go by slot
     * @param alias the key's label on the token
     * @param issuers the issuers' certificates for a token that holds the signer's own alone; null when it holds all
     */
    public record Place(
            Path library,
            long slot,
            String token,
            String alias,
            @Nullable Path issuers) {}

    private final Place place;
    private final Supplier<char[]> pin;
    private @Nullable Opened opened;
    private boolean refusedPin;

    private record Opened(Provider provider, PrivateKey key, List<byte[]> chain) {}

    /** @param pin read each time the token is opened, so that it need not stay in memory */
    public Pkcs11Key(Place place, Supplier<char[]> pin) {
        this.place = place;
        this.pin = pin;
    }

    @Override
    public synchronized List<byte[]> chain() {
        return opened().chain();
    }

    @Override
    public synchronized byte[] sign(byte[] data) {
        Opened token = opened();
        try {
            String scheme = token.key().getAlgorithm().equals("EC") ? "SHA256withECDSA" : "SHA256withRSA";
            Signature signature = Signature.getInstance(scheme, token.provider());
            signature.initSign(token.key());
            signature.update(data);
            return signature.sign();
        } catch (GeneralSecurityException | ProviderException e) {
            opened = null;
            throw refusal(SealReason.TOKEN_FAILED, place.alias(), e);
        }
    }

    private Opened opened() {
        Opened now = opened;
        if (now == null) {
            now = open();
            opened = now;
        }
        return now;
    }

    private Opened open() {
        Refusal.unless(!refusedPin, SealReason.TOKEN_PIN_WRONG, place.alias());
        Provider provider = provider();
        char[] secret = pin.get();
        try {
            KeyStore store = KeyStore.getInstance("PKCS11", provider);
            store.load(null, secret);
            Key key = store.getKey(place.alias(), null);
            Certificate[] chain = store.getCertificateChain(place.alias());
            if (!(key instanceof PrivateKey own) || chain == null || chain.length == 0) {
                throw Refusal.of(SealReason.TOKEN_KEY_MISSING, place.alias());
            }
            return new Opened(provider, own, withIssuers(chain));
        } catch (IOException | GeneralSecurityException | ProviderException e) {
            throw refusal(reason(e), place.alias(), e);
        } finally {
            Arrays.fill(secret, ' ');
        }
    }

    /** A provider of its own for each opening: one that lost its token stays useless. It is not registered with the JVM. */
    private Provider provider() {
        if (!Files.isReadable(place.library())) {
            throw Refusal.of(SealReason.TOKEN_LIBRARY_MISSING, place.library().toString());
        }
        String configuration = "--name = BieuDuong-" + NAMES.incrementAndGet() + "\nlibrary = \""
                + place.library() + "\"\n"
                + slot() + "\n";
        try {
            return Security.getProvider("SunPKCS11").configure(configuration);
        } catch (ProviderException e) {
            boolean noLibrary = chainOf(e).contains("libr") || e.getCause() instanceof IOException;
            throw noLibrary
                    ? refusal(SealReason.TOKEN_LIBRARY_MISSING, place.library().toString(), e)
                    : refusal(SealReason.TOKEN_ABSENT, place.alias(), e);
        }
    }

    private String slot() {
        if (place.token().isEmpty()) {
            return place.slot() == FIRST_SLOT ? "slotListIndex = 0" : "slot = " + place.slot();
        }
        try {
            List<Long> slots = TokenSlots.labelled(place.library(), place.token());
            Refusal.unless(!slots.isEmpty(), SealReason.TOKEN_LABEL_ABSENT, place.token());
            Refusal.unless(slots.size() == 1, SealReason.TOKEN_LABEL_TWICE, place.token());
            return "slot = " + slots.get(0);
        } catch (IOException e) {
            throw refusal(SealReason.TOKEN_LIBRARY_MISSING, place.library().toString(), e);
        }
    }

    private SealReason reason(Throwable failure) {
        String told = chainOf(failure);
        if (told.contains("CKR_PIN")) {
            refusedPin = true;
            return told.contains("CKR_PIN_LOCKED") ? SealReason.TOKEN_LOCKED : SealReason.TOKEN_PIN_WRONG;
        }
        return failure instanceof java.security.KeyStoreException || told.contains("TOKEN_NOT_")
                ? SealReason.TOKEN_ABSENT
                : SealReason.TOKEN_FAILED;
    }

    /** The JDK names what the token answered in the messages alone. */
    private static String chainOf(Throwable failure) {
        StringBuilder told = new StringBuilder();
        for (Throwable one = failure; one != null; one = one.getCause()) {
            told.append(one.getMessage()).append('\n');
        }
        return told.toString();
    }

    private List<byte[]> withIssuers(Certificate[] onToken) throws CertificateException, IOException {
        List<byte[]> all = new ArrayList<>();
        for (Certificate certificate : onToken) {
            all.add(certificate.getEncoded());
        }
        if (place.issuers() != null) {
            try (InputStream in = Files.newInputStream(place.issuers())) {
                for (Certificate issuer :
                        CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                    byte[] encoded = issuer.getEncoded();
                    if (all.stream().noneMatch(known -> Arrays.equals(known, encoded))) {
                        all.add(encoded);
                    }
                }
            }
        }
        return List.copyOf(all);
    }

    private static Refusal refusal(SealReason reason, String named, Exception cause) {
        Refusal refusal = Refusal.of(reason, named);
        refusal.initCause(cause);
        return refusal;
    }
}
