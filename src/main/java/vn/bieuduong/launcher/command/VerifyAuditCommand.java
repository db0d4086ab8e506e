package vn.bieuduong.launcher.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.bieuduong.audit.TrailVerification;

/** Kiểm tra nhật ký: computes the audit trail's chain anew, from the database or an exported file. */
@Command(name = "verify-audit")
final class VerifyAuditCommand implements Callable<Integer> {

    private final CommandContext context;

    @Option(names = "--trust", paramLabel = "${bundle:FOLDER}", descriptionKey = "trust")
    private @Nullable Path trust;

    @Option(names = "--checkpoint", paramLabel = "${bundle:FILE}", descriptionKey = "checkpoint")
    private List<Path> checkpoints = List.of();

    @Option(names = "--file", paramLabel = "${bundle:FILE}", descriptionKey = "file")
    private @Nullable Path file;

    @Option(names = "--export", paramLabel = "${bundle:FILE}", descriptionKey = "export")
    private @Nullable Path export;

    @Option(names = "--unsealed", descriptionKey = "unsealed")
    private boolean unsealed;

    VerifyAuditCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws IOException {
        TrailVerification trail =
                new TrailVerification(context.trust(trust), checkpoints, unsealed, context.out(), context.clock());
        try {
            return ExitCodes.of(file != null ? trail.ofFile(file, export) : ofDatabase(trail));
        } catch (SQLException e) {
            String why = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            context.err().println(context.text("verify-audit.noDatabase", why));
            return ExitCodes.NOT_DONE;
        }
    }

    private boolean ofDatabase(TrailVerification trail) throws IOException, SQLException {
        String url = context.environment().getOrDefault("DB_URL", "");
        if (!url.isEmpty()) {
            return trail.ofDatabase(
                    url,
                    context.environment().getOrDefault("DB_USER", "bieuduong"),
                    context.environment().getOrDefault("DB_PASSWORD", ""),
                    export);
        }
        Path postgres = context.data().resolve("postgres");
        if (!Files.exists(postgres.resolve("port"))) {
            throw new SQLException(postgres.toString());
        }
        return trail.ofDatabase(
                "jdbc:postgresql://127.0.0.1:"
                        + Files.readString(postgres.resolve("port")).strip() + "/bieuduong",
                "bieuduong",
                Files.readString(postgres.resolve("password")).strip(),
                export);
    }
}
