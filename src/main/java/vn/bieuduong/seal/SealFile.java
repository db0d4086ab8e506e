package vn.bieuduong.seal;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.platform.Problems;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.platform.Yaml;
import vn.bieuduong.platform.id.AccountName;
import vn.bieuduong.platform.id.AgencyCode;
import vn.bieuduong.signature.signing.Pkcs11Key;
import vn.bieuduong.signature.signing.Pkcs12Key;
import vn.bieuduong.signature.signing.SealReason;
import vn.bieuduong.signature.signing.SigningKey;
import vn.bieuduong.signature.signing.TimeStamps;

/** Reads {@code config/seals.yaml}: which agency seals with which PKCS#12 file or PKCS#11 token. Paths are relative to the configuration. */
public final class SealFile {

    private static final String FILE = "seals.yaml";
    private static final long MOST_IMAGE_BYTES = 1024 * 1024;
    private static final byte PNG = (byte) 0x89;

    private SealFile() {}

    /** Names every mistake. */
    public static void check(Path configDir, Problems problems) {
        read(configDir, problems);
    }

    /**
     * What the file says.
     *
     * @param stamps where signatures get their time stamp; null for none
     * @param ways how leaders may sign decisions
     * @param program where pages find the signing program on a leader's own computer; null for none
     * @param trail whose seal the audit trail's checkpoints bear; null for the first
     */
    record Contents(
            List<Seal> seals,
            @Nullable TimeStamps stamps,
            Set<SigningWay> ways,
            @Nullable URI program,
            @Nullable AgencyCode trail) {}

    /** All seals; a file that is absent means that nothing is sealed. Keys that cannot be opened are problems. */
    static Contents read(Path configDir, Problems problems) {
        List<Seal> seals = new ArrayList<>();
        if (!Files.exists(configDir.resolve(FILE))) {
            return new Contents(seals, null, EnumSet.complementOf(EnumSet.of(SigningWay.AGENT)), null, null);
        }
        Yaml yaml = Yaml.read(configDir.resolve(FILE), FILE, problems);
        Set<String> owners = new HashSet<>();
        for (Yaml seal : yaml.children("seals")) {
            String agency = seal.text("agency");
            String account = seal.optionalText("account").orElse("");
            if (!owners.add(agency + '\n' + account)) {
                seal.wrong("agency", "seals.twice", agency, account);
            }
            SigningKey key = seal.has("pkcs11") ? onToken(configDir, seal) : inFile(configDir, seal, agency);
            byte[] image = seal.has("image") ? image(configDir, seal) : null;
            seal.done();
            Optional<AgencyCode> code = AgencyCode.read(agency);
            if (code.isEmpty()) {
                seal.wrong("agency", "seals.agency", agency);
            } else if (key != null) {
                seals.add(new Seal(
                        code.get(),
                        account.isEmpty() ? null : AccountName.read(account).orElse(null),
                        key,
                        image));
            }
        }
        TimeStamps stamps = yaml.has("timeStamp") ? stamps(yaml.child("timeStamp")) : null;
        URI program = yaml.has("signingProgram") ? program(yaml) : null;
        Set<SigningWay> ways = ways(yaml, program != null);
        String trail = yaml.optionalText("auditTrail").orElse(null);
        if (trail != null && !owners.contains(trail + '\n')) {
            yaml.wrong("auditTrail", "seals.auditTrail", trail);
        }
        yaml.done();
        return new Contents(
                List.copyOf(seals),
                stamps,
                ways,
                program,
                trail == null ? null : AgencyCode.read(trail).orElse(null));
    }

    /** Those that are named, else all there can be. */
    private static Set<SigningWay> ways(Yaml yaml, boolean program) {
        Set<SigningWay> ways = EnumSet.noneOf(SigningWay.class);
        if (yaml.has("leaderSigns")) {
            ways.addAll(yaml.choices("leaderSigns", SigningWay.class));
            if (ways.isEmpty() || (ways.contains(SigningWay.AGENT) && !program)) {
                yaml.wrong("leaderSigns", "seals.leaderSigns");
            }
        } else {
            ways.addAll(EnumSet.allOf(SigningWay.class));
        }
        if (!program) {
            ways.remove(SigningWay.AGENT);
        }
        return ways;
    }

    /** On the reader's own computer and nowhere else: pages are allowed to speak with it. */
    private static @Nullable URI program(Yaml yaml) {
        String address = yaml.text("signingProgram");
        if (address.matches("wss?://(?:127\\.0\\.0\\.1|localhost):[1-9]\\d{0,4}")) {
            return URI.create(address);
        }
        yaml.wrong("signingProgram", "seals.signingProgram");
        return null;
    }

    private static @Nullable TimeStamps stamps(Yaml yaml) {
        String url = yaml.text("url");
        List<String> hosts = yaml.texts("hosts");
        int seconds = yaml.number("seconds", 1, 60, 10);
        boolean required = yaml.flag("required", false);
        yaml.done();
        try {
            URI authority = new URI(url);
            String scheme = String.valueOf(authority.getScheme());
            if ((scheme.equals("http") || scheme.equals("https")) && hosts.contains(authority.getHost())) {
                return new TimeStamps(authority, Duration.ofSeconds(seconds), required);
            }
            yaml.wrong("url", "seals.stampHost", url);
        } catch (URISyntaxException e) {
            yaml.wrong("url", "seals.stampAddress", url);
        }
        return null;
    }

    private static byte @Nullable [] image(Path configDir, Yaml seal) {
        Path file = configDir.resolve(seal.text("image"));
        try {
            if (Files.size(file) > MOST_IMAGE_BYTES) {
                seal.wrong("image", "seals.imageSize", file.getFileName());
                return null;
            }
            byte[] bytes = Files.readAllBytes(file);
            BufferedImage read = ImageIO.read(new ByteArrayInputStream(bytes));
            if (read == null || bytes[0] != PNG || !read.getColorModel().hasAlpha()) {
                seal.wrong("image", "seals.imageKind", file.getFileName());
                return null;
            }
            return bytes;
        } catch (IOException e) {
            seal.wrong("image", "seals.imageUnread", file.getFileName());
            return null;
        }
    }

    private static @Nullable SigningKey inFile(Path configDir, Yaml seal, String agency) {
        Path file = configDir.resolve(seal.text("file"));
        Path password = configDir.resolve(seal.text("passwordFile"));
        try {
            return Pkcs12Key.open(file, Files.readString(password).strip().toCharArray());
        } catch (Refusal refusal) {
            refusal.findings().forEach(f -> seal.problem("file", Texts.of(f, Texts.VIETNAMESE)));
        } catch (IOException e) {
            seal.wrong("passwordFile", "seals.passwordFile", agency);
        }
        return null;
    }

    /** What can be seen without opening the token is checked here: each try at a PIN counts, and a token may be away for a while. */
    private static @Nullable SigningKey onToken(Path configDir, Yaml seal) {
        Yaml token = seal.child("pkcs11");
        Path library = configDir.resolve(token.text("library"));
        long slot = token.number("slot", 0, Integer.MAX_VALUE, Pkcs11Key.FIRST_SLOT);
        String label = token.optionalText("token").orElse("");
        String alias = token.text("key");
        Path issuers = token.optionalText("issuers").map(configDir::resolve).orElse(null);
        Optional<Path> pinFile = token.optionalText("pinFile").map(configDir::resolve);
        Optional<String> pinVariable = token.optionalText("pinVariable");
        if (token.has("pin")) {
            token.optionalText("pin");
            token.wrong("pin", "seals.pin");
        }
        if (!label.isEmpty() && token.has("slot")) {
            token.wrong("token", "seals.token");
        }
        token.done();
        if (!Files.isReadable(library)) {
            token.wrong("library", "seals.library", library);
        }
        if (issuers != null && !Files.isReadable(issuers)) {
            token.wrong("issuers", "seals.issuers", issuers);
        }
        if (pinFile.isPresent() == pinVariable.isPresent()) {
            token.wrong("pinFile", "seals.pinFile");
            return null;
        }
        Supplier<char[]> pin = () -> pin(pinFile, pinVariable);
        try {
            Arrays.fill(pin.get(), ' ');
        } catch (Refusal refusal) {
            String field = pinFile.isPresent() ? "pinFile" : "pinVariable";
            refusal.findings().forEach(f -> token.problem(field, Texts.of(f, Texts.VIETNAMESE)));
        }
        return new Pkcs11Key(new Pkcs11Key.Place(library, slot, label, alias, issuers), pin);
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
