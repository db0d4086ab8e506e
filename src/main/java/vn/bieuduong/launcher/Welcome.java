package vn.bieuduong.launcher;

import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.bieuduong.account.FirstAdministrator;
import vn.bieuduong.identity.signin.SecretBox;
import vn.bieuduong.platform.Problems;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.province.OrganisationFiles;

/** Lời chào: says where the portal is, how long the start took, and who can sign in. */
final class Welcome {

    private final Environment environment;
    private final Optional<String> firstPassword;
    private final Optional<Path> madeKey;

    private Welcome(Environment environment, Optional<String> firstPassword, Optional<Path> madeKey) {
        this.environment = environment;
        this.firstPassword = firstPassword;
        this.madeKey = madeKey;
    }

    /** Sees to it that somebody can sign in: the demonstration's accounts, or a first administrator. */
    static Welcome prepare(Environment environment, PortalDatabase database) {
        if (environment.settings().demonstration()) {
            return new Welcome(environment, Optional.empty(), Optional.empty());
        }
        try (Connection connection =
                DriverManager.getConnection(database.url(), database.user(), database.password())) {
            Optional<String> password = FirstAdministrator.openIfNone(connection);
            // nodes that share a database have to share the key: theirs is the operator's to make
            boolean first = password.isPresent() && database.embedded().isPresent();
            return new Welcome(
                    environment,
                    password,
                    first ? SecretBox.provide(environment.settings().configDir()) : Optional.empty());
        } catch (SQLException e) {
            throw StartRefused.because(String.valueOf(e.getMessage()), StartRefused.DATABASE, "administrator.unopened");
        }
    }

    void print(PrintStream out, Duration took) {
        Settings settings = environment.settings();
        out.println();
        out.println("  " + Launcher.words(Texts.VIETNAMESE, "welcome.portal", settings.portalName()) + ": "
                + settings.publicUrl());
        if (settings.demonstration()) {
            accounts(out, settings);
        }
        firstPassword.ifPresent(password -> {
            out.println();
            out.println("  " + Launcher.said("welcome.administrator") + ": " + FirstAdministrator.NAME);
            out.println("  " + Launcher.said("welcome.password") + ": " + password);
        });
        madeKey.ifPresent(file -> out.println("  " + Launcher.said("welcome.key", file)));
        out.println();
        out.println("  " + Launcher.said("welcome.log") + ": " + PayaraServer.logFile(environment));
        String seconds = String.format(Locale.ROOT, "%.1f", took.toMillis() / 1000.0);
        out.println("  " + Launcher.said("welcome.ready", seconds));
        out.println();
    }

    private static void accounts(PrintStream out, Settings settings) {
        OrganisationFiles files = OrganisationFiles.read(settings.configDir(), true, new Problems());
        out.println("  " + Launcher.said("welcome.demonstration") + ": " + files.password());
        for (OrganisationFiles.Person person : files.people()) {
            String duties = person.duties().stream()
                    .map(duty -> duty.role().label(Texts.VIETNAMESE) + " (" + duty.agency() + ")")
                    .sorted()
                    .collect(Collectors.joining(", "));
            out.println(String.format(Locale.ROOT, "    %-20s %s", person.name(), duties));
        }
    }
}
