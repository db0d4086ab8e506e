package vn.bieuduong;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whatever is sent with files, by whomever and however it ends: nothing of it stays in the folder for temporary files. */
@Tag("browser")
@ExtendWith(Chromium.class)
class UploadTrafficBrowserIT {

    private static final String B = "--XX";
    private static final byte[] LARGE = new byte[2_000_000];
    private static final Path INSPECTION = Path.of("work", "inspection");

    private final Server server = Server.shared();

    @BeforeEach
    void nothingOfAnEarlierTestIsLeft() throws Exception {
        waitUntilLeft(0);
    }

    @Test
    void aStrangersFileForAPageThatNeedsASignInIsNotRead() throws Exception {
        try (Socket socket = open("/dossier/papers.xhtml", 24_000_000)) {
            assertThat(status(socket)).isEqualTo(302);
            assertThat(left()).isEmpty();
        }
        try (Socket socket = open("/decision/agent/decision.pdf?ticket=none", 24_000_000)) {
            assertThat(status(socket)).isEqualTo(200);
            assertThat(left()).isEmpty();
        }
    }

    @Test
    void aBodyThatIsTooLongIsAnsweredBeforeAnyOfItCame() throws Exception {
        for (String path : List.of("/dossier/papers.xhtml", "/lookup/verify.xhtml")) {
            try (Socket socket = open(path, 90_000_000)) {
                // less than the server waits for a byte
                socket.setSoTimeout(8_000);
                assertThat(status(socket)).isEqualTo(413);
            }
        }
    }

    @Test
    void aConnectionCutInTheMiddleLeavesNothing() throws Exception {
        try (Socket socket = open("/lookup/verify.xhtml", 4_000_000)) {
            socket.getOutputStream().write(beginning("verifyFile:file"));
            socket.getOutputStream().write(LARGE);
            socket.getOutputStream().flush();
            waitUntilLeft(1);
        }
        waitUntilLeft(0);
    }

    @Test
    void thousandsOfPartsAreRefusedAndLeaveNothing() throws Exception {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < 17_000; i++) {
            body.append(B).append("\r\nContent-Disposition: form-data; name=\"a\"; filename=\"a\"\r\n\r\nx\r\n");
        }
        byte[] bytes = body.append(B).append("--\r\n").toString().getBytes(StandardCharsets.US_ASCII);
        try (Socket socket = open("/lookup/verify.xhtml", bytes.length)) {
            send(socket, bytes);
            assertThat(status(socket)).isEqualTo(400);
        }
        assertThat(left()).isEmpty();
    }

    @Test
    void aStrangerSendsOnlySoManyFilesAtOnce() throws Exception {
        try (Socket one = open("/lookup/verify.xhtml", 4_000_000);
                Socket two = open("/lookup/verify.xhtml", 4_000_000)) {
            one.getOutputStream().write(beginning("verifyFile:file"));
            one.getOutputStream().write(LARGE);
            two.getOutputStream().write(beginning("verifyFile:file"));
            two.getOutputStream().write(LARGE);
            waitUntilLeft(2);
            try (Socket three = open("/lookup/verify.xhtml", 4_000_000)) {
                assertThat(status(three)).isEqualTo(429);
            }
        }
        waitUntilLeft(0);
    }

    @Test
    void ordinaryFilesLeaveNothing(BrowserContext school, BrowserContext anybody) throws Exception {
        Filer filer = new Filer(school, "truonghoc")
                .begins("Tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh theo công trạng")
                .opens("papers");
        filer.filer()
                .page()
                .locator("#part-BIEN_BAN input[type=file]")
                .setInputFiles(new FilePayload("lớn.pdf", "application/pdf", LARGE));
        filer.paper("BIEN_BAN", "lớn.pdf").waitFor();

        Person reader = new Person(anybody).open("/lookup/verify.xhtml");
        reader.page().locator("input[type=file]").setInputFiles(new FilePayload("a.pdf", "application/pdf", LARGE));
        reader.press("Kiểm tra tệp").sees("Không phải văn bản do cổng này phát hành");

        waitUntilLeft(0);
    }

    /** Whatever the umask of who started it: the test's own would let everybody read. */
    @Test
    void whatThePortalKeepsIsForItsOwnUserAlone() throws Exception {
        assertThat(permissions(server.data())).isIn("rwx------", "rwx--x--x");
        try (Stream<Path> inside = Files.list(server.data())) {
            assertThat(inside.filter(Files::isDirectory).filter(path -> !path.endsWith("postgres")))
                    .isNotEmpty()
                    .allSatisfy(folder -> assertThat(permissions(folder)).isEqualTo("rwx------"));
        }
        Eventually.holds("a file is kept", Duration.ofSeconds(60), () -> !kept().isEmpty());
        // what is gone meanwhile is nobody's to read
        assertThat(kept()).allSatisfy(file -> assertThat(Files.notExists(file) ? "------" : permissions(file))
                .endsWith("------"));
    }

    private List<Path> kept() throws IOException {
        List<Path> kept = new ArrayList<>();
        for (String folder : List.of("files", "tmp")) {
            kept.addAll(files(server.data().resolve(folder)).keySet());
        }
        return kept;
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private Socket open(String path, long length) throws IOException {
        URI address = URI.create(server.url(path));
        Socket socket = new Socket("127.0.0.1", address.getPort());
        socket.setSoTimeout(60_000);
        socket.getOutputStream()
                .write(("POST " + path + " HTTP/1.1\r\nHost: localhost:" + address.getPort()
                                + "\r\nSec-Fetch-Site: same-origin\r\nContent-Type: multipart/form-data; boundary=XX\r\n"
                                + "Content-Length: " + length + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    /** The server may have answered, and closed, long before all is sent. */
    private static void send(Socket socket, byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
        } catch (IOException closedEarly) {
            // the answer tells
        }
    }

    private static byte[] beginning(String field) {
        return (B + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"a.pdf\"\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static int status(Socket socket) throws IOException {
        byte[] line = socket.getInputStream().readNBytes(12);
        return Integer.parseInt(new String(line, StandardCharsets.US_ASCII).substring(9));
    }

    /** Reading and deleting take the server a moment. */
    private void waitUntilLeft(int files) throws Exception {
        Eventually.holds(files + " files left", Duration.ofSeconds(60), () -> left().size() == files);
    }

    /**
     * Files anywhere among the temporary ones, but for what the server itself needs to run. What others' papers leave for the moment
     * of their inspection is told from this test's by its size.
     */
    private List<Path> left() throws IOException {
        Path tmp = server.data().resolve("tmp");
        List<Path> left = new ArrayList<>();
        files(tmp).forEach((file, size) -> {
            Path within = tmp.relativize(file);
            boolean servers = within.toString().startsWith("payaramicro-rt");
            boolean others = within.startsWith(INSPECTION) && size != LARGE.length;
            if (!servers && !others) {
                left.add(file);
            }
        });
        return left;
    }

    /** Each file below a folder with its size; what goes meanwhile is not there. */
    private static Map<Path, Long> files(Path folder) throws IOException {
        Map<Path, Long> files = new HashMap<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                files.put(file, attributes.size());
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path gone, @Nullable IOException problem) {
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }
}
