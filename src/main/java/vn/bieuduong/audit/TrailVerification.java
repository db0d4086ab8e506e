package vn.bieuduong.audit;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.signature.validation.TrustFolders;

/**
 * Kiểm tra nhật ký từ bên ngoài: reads the trail from the database or from an exported file, without the portal, and names the
 * first line where something does not agree.
 */
public final class TrailVerification {

    private final List<Path> trust;
    private final List<Path> kept;
    private final boolean unsealed;
    private final Clock clock;
    private final PrintStream out;

    /**
     * @param trust folders that say whose seal is believed
     * @param kept checkpoints kept elsewhere, each a file
     * @param unsealed whether a trail of which no checkpoint is sealed may pass
     */
    public TrailVerification(List<Path> trust, List<Path> kept, boolean unsealed, PrintStream out, Clock clock) {
        this.trust = List.copyOf(trust);
        this.kept = List.copyOf(kept);
        this.unsealed = unsealed;
        this.clock = clock;
        this.out = out;
    }

    /** Whether everything in the database agrees; writes the trail into a file first when one is named. */
    public boolean ofDatabase(String url, String user, String password, @Nullable Path export)
            throws SQLException, IOException {
        return check(new DatabaseTrail(url, user, password), export);
    }

    /** Whether everything in an exported file agrees; writes it into another file first when one is named. */
    public boolean ofFile(Path exported, @Nullable Path export) throws SQLException, IOException {
        return check(new FileTrail(exported), export);
    }

    private boolean check(TrailSource opened, @Nullable Path export) throws SQLException, IOException {
        try (TrailSource trail = opened) {
            List<Checkpoint> checkpoints = new ArrayList<>();
            for (Path file : kept) {
                checkpoints.add(Checkpoint.parse(Files.readString(file, StandardCharsets.UTF_8))
                        .orElseThrow(() -> new IOException(file + ": no checkpoint")));
            }
            if (export != null) {
                FileTrail.write(trail, export);
                say("✓ ", "audit.exported", export);
            }
            SealCheck seals = new SealCheck(TrustFolders.under(trust.toArray(Path[]::new)), clock);
            TrailCheck check = new TrailCheck(trail, checkpoints, seals, unsealed);
            Optional<TrailCheck.Fault> fault = check.run();
            if (fault.isPresent()) {
                say("✗ ", fault.get().key(), fault.get().arguments());
                return false;
            }
            say("✓ ", "audit.good", check.lines(), check.seen(), check.covered(), trail.waiting());
            seals.holders().forEach((sha256, holder) -> say("  ", "audit.holder", holder, sha256));
            return true;
        }
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
