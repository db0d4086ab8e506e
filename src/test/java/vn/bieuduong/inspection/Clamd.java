package vn.bieuduong.inspection;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;

/** A real clamd that knows two patterns of ours, one of them the test pattern of all scanners; it can be made to hang. */
public final class Clamd implements AutoCloseable {

    /** What it takes for malware and we do not. */
    public static final String OURS = "mau-thu-rieng-cua-cong-bieu-duong";

    private static final String EVERYBODYS =
            "X5O!P%@AP[4\\PZX54(P^)7CC)7}$".concat("EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*");

    private final Path folder;
    private final int port;
    private Process process;

    /** @param folder of its own */
    public Clamd(Path folder) throws IOException {
        Path program = Path.of("/usr/sbin/clamd");
        if (!Files.isExecutable(program)) {
            throw new AssertionError("clamd is missing: install clamav-daemon, or run deploy/test");
        }
        this.folder = folder;
        Path signatures = Files.createDirectories(folder.resolve("signatures"));
        Files.write(
                signatures.resolve("test.ndb"),
                List.of(signature("Test-Pattern", EVERYBODYS), signature("Our-Pattern", OURS)));
        port = freePort();
        Files.write(
                folder.resolve("clamd.conf"),
                List.of(
                        "Foreground yes",
                        "DatabaseDirectory " + signatures,
                        "TCPSocket " + port,
                        "TCPAddr 127.0.0.1",
                        "LogFile " + folder.resolve("clamd.log"),
                        "MaxThreads 2"));
        process = started();
    }

    private static String signature(String name, String pattern) {
        return name + ":0:*:" + HexFormat.of().formatHex(pattern.getBytes(StandardCharsets.US_ASCII));
    }

    public static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** clamd says so when it listens; its output ends when it dies. */
    private Process started() throws IOException {
        Process clamd = new ProcessBuilder(
                        "/usr/sbin/clamd", "-c", folder.resolve("clamd.conf").toString())
                .redirectErrorStream(true)
                .start();
        BufferedReader output = clamd.inputReader();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.contains("Self checking") || line.contains("self-check") || line.contains("Bound to")) {
                return clamd;
            }
        }
        throw new AssertionError("clamd does not start: " + Files.readString(folder.resolve("clamd.log")));
    }

    public int port() {
        return port;
    }

    /** SIGSTOP. */
    public void hang() throws Exception {
        signal("-STOP");
    }

    /** SIGCONT. */
    public void goOn() throws Exception {
        signal("-CONT");
    }

    private void signal(String which) throws Exception {
        new ProcessBuilder("kill", which, Long.toString(process.pid())).start().waitFor();
    }

    /** Killed, and started anew at the same port. */
    public void restart() throws Exception {
        process.destroyForcibly().waitFor();
        process = started();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
