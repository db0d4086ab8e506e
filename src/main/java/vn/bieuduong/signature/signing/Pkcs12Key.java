package vn.bieuduong.signature.signing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import vn.bieuduong.platform.Refusal;

/** Khóa trong tệp PKCS#12: a key file with its chain. */
public final class Pkcs12Key implements SigningKey {

    private final PrivateKey key;
    private final List<byte[]> chain;

    public Pkcs12Key(PrivateKey key, List<byte[]> chain) {
        this.key = key;
        this.chain = List.copyOf(chain);
    }

    /** Opens the file's first key; refuses with the reason when that cannot be done. */
    public static Pkcs12Key open(Path file, char[] password) {
        if (!Files.isReadable(file)) {
            throw Refusal.of(SealReason.KEY_FILE_MISSING, file.getFileName().toString());
        }
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            for (String alias : Collections.list(store.aliases())) {
                Key key = store.getKey(alias, password);
                if (key instanceof PrivateKey own) {
                    List<byte[]> chain = new ArrayList<>();
                    for (Certificate certificate : store.getCertificateChain(alias)) {
                        chain.add(certificate.getEncoded());
                    }
                    return new Pkcs12Key(own, chain);
                }
            }
            throw Refusal.of(SealReason.KEY_NOT_IN_FILE, file.getFileName().toString());
        } catch (IOException | UnrecoverableKeyException e) {
            Refusal refusal =
                    Refusal.of(SealReason.KEY_PASSWORD_WRONG, file.getFileName().toString());
            refusal.initCause(e);
            throw refusal;
        } catch (GeneralSecurityException e) {
            Refusal refusal = Refusal.of(SealReason.SIGNING_FAILED);
            refusal.initCause(e);
            throw refusal;
        }
    }

    @Override
    public List<byte[]> chain() {
        return chain;
    }

    @Override
    public byte[] sign(byte[] data) {
        try {
            String scheme = key.getAlgorithm().equals("EC") ? "SHA256withECDSA" : "SHA256withRSA";
            Signature signature = Signature.getInstance(scheme);
            signature.initSign(key);
            signature.update(data);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            Refusal refusal = Refusal.of(SealReason.SIGNING_FAILED);
            refusal.initCause(e);
            throw refusal;
        }
    }
}
