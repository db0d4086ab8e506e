package vn.bieuduong.award;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.platform.Problems;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.platform.Yaml;
import vn.bieuduong.signature.Pkcs11Key;
import vn.bieuduong.signature.Pkcs12Key;
import vn.bieuduong.signature.SealReason;
import vn.bieuduong.signature.SigningKey;

/** Reads {@code config/seals.yaml}: which agency seals with which PKCS#12 file or PKCS#11 token. Paths are relative to the configuration. */
public final class SealFile {

    private static final String FILE = "seals.yaml";

    private SealFile() {}

    /** The keys by agency; a file that is absent means that nothing is sealed. Keys that cannot be opened are problems. */
    public static Map<String, SigningKey> read(Path configDir, Problems problems) {
        Map<String, SigningKey> keys = new HashMap<>();
        if (!Files.exists(configDir.resolve(FILE))) {
            return keys;
        }
        Yaml yaml = Yaml.read(configDir.resolve(FILE), FILE, problems);
        for (Yaml seal : yaml.children("seals")) {
            String agency = seal.text("agency");
            SigningKey key = seal.has("pkcs11") ? onToken(configDir, seal) : inFile(configDir, seal, agency);
            seal.done();
            if (key != null) {
                keys.put(agency, key);
            }
        }
        yaml.done();
        return Map.copyOf(keys);
    }

    private static @Nullable SigningKey inFile(Path configDir, Yaml seal, String agency) {
        Path file = configDir.resolve(seal.text("file"));
        Path password = configDir.resolve(seal.text("passwordFile"));
        try {
            return Pkcs12Key.open(file, Files.readString(password).strip().toCharArray());
        } catch (Refusal refusal) {
            refusal.findings().forEach(f -> seal.problem("file", Texts.of(f, Texts.VIETNAMESE)));
        } catch (IOException e) {
            seal.problem("passwordFile", "Không đọc được tệp mật khẩu của con dấu " + agency + ".");
        }
        return null;
    }

    /** What can be seen without opening the token is checked here: each try at a PIN counts, and a token may be away for a while. */
    private static @Nullable SigningKey onToken(Path configDir, Yaml seal) {
        Yaml token = seal.child("pkcs11");
        Path library = configDir.resolve(token.text("library"));
        long slot = token.number("slot", 0, Integer.MAX_VALUE, Pkcs11Key.FIRST_SLOT);
        String alias = token.text("key");
        Path issuers = token.optionalText("issuers").map(configDir::resolve).orElse(null);
        Optional<Path> pinFile = token.optionalText("pinFile").map(configDir::resolve);
        Optional<String> pinVariable = token.optionalText("pinVariable");
        if (token.has("pin")) {
            token.optionalText("pin");
            token.problem("pin", "Không ghi mã PIN vào tệp này; ghi pinFile hoặc pinVariable.");
        }
        token.done();
        if (!Files.isReadable(library)) {
            token.problem("library", "Không đọc được thư viện PKCS#11 " + library + ".");
        }
        if (issuers != null && !Files.isReadable(issuers)) {
            token.problem("issuers", "Không đọc được tệp chứng thư số " + issuers + ".");
        }
        if (pinFile.isPresent() == pinVariable.isPresent()) {
            token.problem("pinFile", "Ghi đúng một trong hai: pinFile hoặc pinVariable.");
            return null;
        }
        Supplier<char[]> pin = () -> pin(pinFile, pinVariable);
        try {
            Arrays.fill(pin.get(), ' ');
        } catch (Refusal refusal) {
            String field = pinFile.isPresent() ? "pinFile" : "pinVariable";
            refusal.findings().forEach(f -> token.problem(field, Texts.of(f, Texts.VIETNAMESE)));
        }
        return new Pkcs11Key(new Pkcs11Key.Place(library, slot, alias, issuers), pin);
    }

    private static char[] pin(Optional<Path> file, Optional<String> variable) {
        String where = file.map(Path::toString).or(() -> variable).orElse("");
        try {
            String pin = file.isPresent() ? Files.readString(file.get()) : System.getenv(where);
            if (pin != null && !pin.isBlank()) {
                return pin.strip().toCharArray();
            }
            throw Refusal.of(SealReason.PIN_MISSING, where);
        } catch (IOException e) {
            Refusal refusal = Refusal.of(SealReason.PIN_MISSING, where);
            refusal.initCause(e);
            throw refusal;
        }
    }
}
