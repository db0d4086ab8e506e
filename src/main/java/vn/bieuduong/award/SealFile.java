package vn.bieuduong.award;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import vn.bieuduong.platform.Problems;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.platform.Yaml;
import vn.bieuduong.signature.Pkcs12Key;
import vn.bieuduong.signature.SigningKey;

/** Reads {@code config/seals.yaml}: which agency seals with which PKCS#12 file. Paths are relative to the configuration. */
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
            Path file = configDir.resolve(seal.text("file"));
            Path password = configDir.resolve(seal.text("passwordFile"));
            seal.done();
            try {
                keys.put(
                        agency,
                        Pkcs12Key.open(file, Files.readString(password).strip().toCharArray()));
            } catch (Refusal refusal) {
                refusal.findings().forEach(f -> seal.problem("file", Texts.of(f, Texts.VIETNAMESE)));
            } catch (IOException e) {
                seal.problem("passwordFile", "Không đọc được tệp mật khẩu của con dấu " + agency + ".");
            }
        }
        yaml.done();
        return Map.copyOf(keys);
    }
}
