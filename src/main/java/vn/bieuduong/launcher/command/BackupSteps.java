package vn.bieuduong.launcher.command;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.bieuduong.launcher.Backup;
import vn.bieuduong.launcher.BackupSums;
import vn.bieuduong.launcher.SchemaMark;
import vn.bieuduong.platform.Texts;

/** Bước sao lưu: what the scripts of backup and restore leave to Java; nobody types these. */
@Command(name = "backup-step", hidden = true)
final class BackupSteps {

    private final CommandContext context;

    BackupSteps(CommandContext context) {
        this.context = context;
    }

    @Command(name = "cluster")
    int cluster(@Parameters Path data, @Parameters Path target) throws IOException, SQLException {
        Backup.copyCluster(data, target);
        return ExitCodes.GOOD;
    }

    @Command(name = "write-sums")
    int writeSums(@Parameters Path backup, @Parameters Path key) throws IOException {
        BackupSums.write(backup, key);
        return ExitCodes.GOOD;
    }

    @Command(name = "check-sums")
    int checkSums(@Parameters Path backup, @Parameters(arity = "0..1") @Nullable Path key) throws IOException {
        return ExitCodes.of(BackupSums.isWhole(backup, key));
    }

    @Command(name = "check-schema")
    int checkSchema(@Parameters Path backup) throws IOException {
        SchemaMark.Origin origin = SchemaMark.of(backup);
        if (origin != SchemaMark.Origin.KNOWN) {
            // as the script says the rest: in both languages
            for (Locale language : List.of(Texts.VIETNAMESE, Texts.ENGLISH)) {
                context.err().println(CommandContext.text(language, "restore." + origin.name()));
            }
        }
        return ExitCodes.of(origin == SchemaMark.Origin.KNOWN);
    }
}
