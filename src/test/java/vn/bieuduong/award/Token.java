package vn.bieuduong.award;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.Provider;
import java.security.Security;
import java.security.cert.Certificate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.io.FileUtils;

/** A signing device: SoftHSM2 with tokens under {@code target/softhsm2}, where the build's SOFTHSM2_CONF points. */
final class Token {

    static final Path LIBRARY = Path.of("/usr/lib/softhsm/libsofthsm2.so");

    private static final Path CONFIGURATION = Path.of(System.getenv("SOFTHSM2_CONF"));

    final String slot;
    final String pin;

    private Token(String slot, String pin) {
        this.slot = slot;
        this.pin = pin;
    }

    /** Empties the device; before the library is first used in this process. */
    static void fresh() throws IOException {
        Path tokens = CONFIGURATION.resolveSibling("tokens");
        FileUtils.deleteDirectory(tokens.toFile());
        Files.createDirectories(tokens);
        Files.writeString(
                CONFIGURATION,
                "directories.tokendir = " + tokens + "\nobjectstore.backend = file\nlog.level = ERROR\n");
    }

    static Token make(String label, String pin) throws IOException {
        Process util = new ProcessBuilder(
                        "softhsm2-util",
                        "--init-token",
                        "--free",
                        "--label",
                        label,
                        "--so-pin",
                        "so-pin-1",
                        "--pin",
                        pin)
                .redirectErrorStream(true)
                .start();
        String told = new String(util.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        Matcher slot = Pattern.compile("slot (\\d+)").matcher(told);
        // the last one: "initialized and is reassigned to slot …"
        String last = null;
        while (slot.find()) {
            last = slot.group(1);
        }
        if (last == null) {
            throw new IllegalStateException(told);
        }
        return new Token(last, pin);
    }

    /** Puts the key of a PKCS#12 file on the token, with so many of its certificates. */
    void hold(String alias, Path file, String password, int certificates) throws GeneralSecurityException, IOException {
        KeyStore from = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            from.load(in, password.toCharArray());
        }
        String own = from.aliases().nextElement();
        Key key = from.getKey(own, password.toCharArray());
        Certificate[] chain = java.util.Arrays.copyOf(from.getCertificateChain(own), certificates);
        open().setKeyEntry(alias, key, null, chain);
    }

    void lose(String alias) throws GeneralSecurityException, IOException {
        open().deleteEntry(alias);
    }

    private KeyStore open() throws GeneralSecurityException, IOException {
        Provider provider = Security.getProvider("SunPKCS11")
                .configure("--name = Test-" + slot + "\nlibrary = " + LIBRARY + "\nslot = " + slot + "\n");
        KeyStore store = KeyStore.getInstance("PKCS11", provider);
        store.load(null, pin.toCharArray());
        return store;
    }
}
