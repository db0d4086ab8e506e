package vn.bieuduong.seal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.Provider;
import java.security.Security;
import java.security.cert.Certificate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.io.FileUtils;

/** A signing device: SoftHSM2 with tokens under {@code target/softhsm2}, where the build's SOFTHSM2_CONF points. */
public final class Token {

    public static final Path LIBRARY = Path.of("/usr/lib/softhsm/libsofthsm2.so");

    private static final Path CONFIGURATION = Path.of(System.getenv("SOFTHSM2_CONF"));

    /** All are made before the library is first used in this process: it looks for tokens once. Of twins the first is kept. */
    private static final Map<String, Token> ALL =
            made(List.of("whole", "leaf", "pin", "key", "loss", "expired", "twin", "twin", "leader"));

    public final String slot;
    public final String pin;

    private Token(String slot, String pin) {
        this.slot = slot;
        this.pin = pin;
    }

    /** The token of this label, as it was left. */
    public static Token of(String label) {
        return ALL.get(label);
    }

    private static Map<String, Token> made(List<String> labels) {
        try {
            Path tokens = CONFIGURATION.resolveSibling("tokens");
            FileUtils.deleteDirectory(tokens.toFile());
            Files.createDirectories(tokens);
            Files.writeString(
                    CONFIGURATION,
                    "directories.tokendir = " + tokens + "\nobjectstore.backend = file\nlog.level = ERROR\n");
            Map<String, Token> all = new HashMap<>();
            for (String label : labels) {
                all.putIfAbsent(label, make(label, "123456"));
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Token make(String label, String pin) throws IOException {
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
    public void hold(String alias, Path file, String password, int certificates)
            throws GeneralSecurityException, IOException {
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
