package vn.bieuduong.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import vn.bieuduong.platform.random.Unguessable;

/**
 * Mật khẩu của chủ cơ sở dữ liệu nhúng: the embedded server's superuser has a password of its own, in a file beside the data
 * that its owner alone may read. A data folder of an earlier release, where both roles had the same, gets one here.
 */
final class OwnerPassword {

    static final String FILE = "owner-password";

    private static final String OWNER = "postgres";

    private final Path directory;

    OwnerPassword(Path directory) {
        this.directory = directory;
    }

    /** A file with a new random password. */
    static Path create(Path file) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.writeString(file, HexFormat.of().formatHex(Unguessable.bytes(24)) + "\n");
    }

    /** The superuser's password below {@code directory}, whether it has its own already or not. */
    static String read(Path directory) throws IOException {
        Path own = directory.resolve(FILE);
        return Files.readString(Files.exists(own) ? own : directory.resolve("password"))
                .strip();
    }

    /** Gives the superuser of the running server a password of its own unless it has one; interrupted, the next start goes on. */
    Schema.Login settle(int port) throws IOException, SQLException {
        Path own = directory.resolve(FILE);
        if (!Files.exists(own)) {
            Path next = directory.resolve(FILE + ".next");
            if (!Files.exists(next) || !opens(port, text(next))) {
                create(next);
                try (Connection connection = open(port, text(directory.resolve("password")));
                        Statement statement = connection.createStatement()) {
                    statement.execute("alter role " + OWNER + " password '" + text(next) + "'");
                }
            }
            Files.move(next, own, StandardCopyOption.ATOMIC_MOVE);
        }
        return new Schema.Login(OWNER, text(own));
    }

    private static boolean opens(int port, String password) {
        try (Connection connection = open(port, password)) {
            return connection.isValid(5);
        } catch (SQLException refused) {
            return false;
        }
    }

    private static Connection open(int port, String password) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres", OWNER, password);
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file).strip();
    }
}
