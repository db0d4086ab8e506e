package vn.bieuduong.audit;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.signature.TrustFolders;

/**
 * Kiểm tra nhật ký từ bên ngoài: a command that reads the trail from the database or from an exported file, without the
 * portal, and names the first line where something does not agree. 0 when everything does, 1 when not, 2 when nothing can be said.
 */
public final class VerifyCommand {

    private static final Logger ROOT = Logger.getLogger("");
    private static final int GOOD = 0;
    private static final int BAD = 1;
    private static final int TROUBLE = 2;

    private final Map<String, String> environment;
    private final PrintStream out;
    private final List<Checkpoint> kept = new ArrayList<>();
    private @Nullable Path trust;
    private @Nullable Path file;
    private @Nullable Path export;
    private boolean unsealed;

    private VerifyCommand(Map<String, String> environment, PrintStream out) {
        this.environment = environment;
        this.out = out;
    }

    public static void main(String[] arguments) {
        ROOT.setLevel(Level.OFF);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(List.of(arguments), System.getenv(), out, Clock.systemUTC()));
    }

    /** Never throws: whatever goes wrong is a sentence and 2. */
    static int run(List<String> arguments, Map<String, String> environment, PrintStream out, Clock clock) {
        VerifyCommand command = new VerifyCommand(environment, out);
        try {
            if (!command.understands(new ArrayDeque<>(arguments))) {
                command.say("", "audit.usage");
                return TROUBLE;
            }
            return command.check(clock);
        } catch (SQLException e) {
            command.say(
                    "",
                    "audit.noDatabase",
                    String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
            return TROUBLE;
        } catch (RuntimeException | IOException | VirtualMachineError e) {
            command.say(
                    "",
                    "audit.trouble",
                    String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
            return TROUBLE;
        }
    }

    private boolean understands(Deque<String> left) throws IOException {
        while (!left.isEmpty()) {
            String option = left.pop();
            if (option.equals("--unsealed")) {
                unsealed = true;
                continue;
            }
            if (left.isEmpty()) {
                return false;
            }
            Path value = Path.of(left.pop());
            switch (option) {
                case "--trust" -> trust = value;
                case "--file" -> file = value;
                case "--export" -> export = value;
                case "--checkpoint" -> {
                    Optional<Checkpoint> read = Checkpoint.parse(Files.readString(value, StandardCharsets.UTF_8));
                    kept.add(read.orElseThrow(() -> new IOException(value + ": no checkpoint")));
                }
                default -> {
                    return false;
                }
            }
        }
        return true;
    }

    private int check(Clock clock) throws SQLException, IOException {
        Path[] roots = trust != null
                ? new Path[] {trust}
                : new Path[] {
                    Path.of(environment.getOrDefault("CONFIG_DIR", "config"), "trust"),
                    data().resolve("demo").resolve("trust")
                };
        try (TrailSource trail = open()) {
            if (export != null) {
                FileTrail.write(trail, export);
                say("✓ ", "audit.exported", export);
            }
            SealCheck seals = new SealCheck(TrustFolders.under(roots), clock);
            TrailCheck check = new TrailCheck(trail, kept, seals, unsealed);
            Optional<TrailCheck.Fault> fault = check.run();
            if (fault.isPresent()) {
                say("✗ ", fault.get().key(), fault.get().arguments());
                return BAD;
            }
            say("✓ ", "audit.good", check.lines(), check.seen(), check.covered(), trail.waiting());
            seals.holders().forEach((sha256, holder) -> say("  ", "audit.holder", holder, sha256));
            return GOOD;
        }
    }

    private TrailSource open() throws SQLException, IOException {
        if (file != null) {
            return new FileTrail(file);
        }
        String url = environment.getOrDefault("DB_URL", "");
        if (!url.isEmpty()) {
            return new DatabaseTrail(
                    url, environment.getOrDefault("DB_USER", "bieuduong"), environment.getOrDefault("DB_PASSWORD", ""));
        }
        Path postgres = data().resolve("postgres");
        return new DatabaseTrail(
                "jdbc:postgresql://127.0.0.1:"
                        + Files.readString(postgres.resolve("port")).strip() + "/bieuduong",
                "bieuduong",
                Files.readString(postgres.resolve("password")).strip());
    }

    private Path data() {
        return Path.of(environment.getOrDefault("DATA_DIR", "data"));
    }

    /** One line, Vietnamese and then English. */
    private void say(String before, String key, Object... arguments) {
        List<String> given = new ArrayList<>();
        for (Object argument : arguments) {
            given.add(String.valueOf(argument).replaceAll("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]", "�"));
        }
        out.println(before + text(key, Texts.VIETNAMESE, given) + " / " + text(key, Texts.ENGLISH, given));
    }

    private static String text(String key, Locale locale, List<String> arguments) {
        return Texts.of("audit", key, locale, arguments);
    }
}
