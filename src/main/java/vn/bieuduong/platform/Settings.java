package vn.bieuduong.platform;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/**
 * Thiết lập: what {@code config/portal.yaml} and the environment say. The environment wins, so that one configuration
 * folder serves several machines.
 *
 * @param configDir the folder with all configuration, {@code CONFIG_DIR}, by default {@code config}
 * @param dataDir files, keys and the embedded database, {@code DATA_DIR}, by default {@code data}
 * @param publicUrl the address people type, without a slash at the end; printed on receipts and in QR codes
 * @param portalName what the pages call the portal
 * @param demonstration whether the fictional province, its accounts and its keys exist
 * @param maxUploadBytes the largest file an applicant may attach
 * @param secureCookies whether cookies carry {@code Secure} and the {@code __Host-} prefix; off only for plain http on one's own machine
 * @param clamd host:port of the malware scanner, when there is one
 * @param inspectionWorkers how many worker processes read applicants' files
 * @param uploads how much one account and one dossier may bring
 */
public record Settings(
        Path configDir,
        Path dataDir,
        String publicUrl,
        String portalName,
        boolean demonstration,
        long maxUploadBytes,
        boolean secureCookies,
        Optional<String> clamd,
        int inspectionWorkers,
        UploadRules uploads) {

    /** Where office days begin and end. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /** With the usual limits on what accounts may bring. */
    public Settings(
            Path configDir,
            Path dataDir,
            String publicUrl,
            String portalName,
            boolean demonstration,
            long maxUploadBytes,
            boolean secureCookies,
            Optional<String> clamd,
            int inspectionWorkers) {
        this(
                configDir,
                dataDir,
                publicUrl,
                portalName,
                demonstration,
                maxUploadBytes,
                secureCookies,
                clamd,
                inspectionWorkers,
                UploadRules.DEFAULT);
    }

    /** Reads {@code portal.yaml} in the environment's configuration folder; mistakes go to {@code problems}. */
    public static Settings read(Map<String, String> environment, Problems problems) {
        Path configDir = Path.of(environment.getOrDefault("CONFIG_DIR", "config"));
        Yaml yaml = Yaml.read(configDir.resolve("portal.yaml"), "portal.yaml", problems);
        String port = environment.getOrDefault("HTTP_PORT", "8080");
        String name = yaml.text("name");
        String url = environment.getOrDefault(
                "PUBLIC_URL", yaml.optionalText("publicUrl").orElse("http://localhost:" + port));
        boolean demonstration = yaml.flag("demonstration", false);
        String demo = environment.get("DEMO");
        if (demo != null) {
            demonstration = Boolean.parseBoolean(demo);
        }
        int megabytes = yaml.number("maxUploadMegabytes", 1, 200, 25);
        int workers = yaml.number("inspectionWorkers", 1, 16, 1);
        Optional<String> clamd = Optional.ofNullable(environment.get("CLAMD")).or(() -> yaml.optionalText("clamd"));
        UploadRules uploads = UploadRules.read(yaml.child("uploads"), demonstration);
        yaml.done();
        if (!url.matches("https?://[^/\\s]+")) {
            yaml.problem("publicUrl", "“publicUrl” phải là địa chỉ dạng https://ten-mien, không có “/” ở cuối.");
        }
        return new Settings(
                configDir.toAbsolutePath().normalize(),
                Path.of(environment.getOrDefault("DATA_DIR", "data"))
                        .toAbsolutePath()
                        .normalize(),
                url,
                name,
                demonstration,
                megabytes * 1024L * 1024L,
                url.startsWith("https://"),
                clamd,
                workers,
                uploads);
    }
}
