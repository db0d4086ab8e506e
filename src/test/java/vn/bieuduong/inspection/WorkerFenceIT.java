package vn.bieuduong.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.tools.ToolProvider;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bieuduong.fictional.DemoAuthority;
import vn.bieuduong.inspection.fence.FenceState;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.signature.BigPapers;
import vn.bieuduong.signature.SharedCorpora;
import vn.bieuduong.signature.validation.TrustFolders;

/**
 * A worker whose file has taken it over: in place of the reader of text stands an attacker's class, which tries to reach what a
 * worker has no business with, from its own thread and from threads that Java itself had started before.
 */
class WorkerFenceIT {

    @TempDir
    private Path folder;

    @Test
    void aWorkerThatWasTakenOverReachesItsFileAndNothingElse() throws Exception {
        Path key = secret("config/second-factor.key");
        Path password = secret("data/postgres/password");
        Path other = secret("data/files/ab/another-upload");
        try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Path classes = attacker(Map.of(
                    "KEY", key.toString(),
                    "PASSWORD", password.toString(),
                    "OTHER", other.toString(),
                    "FOLDER", folder.toString(),
                    "PORT", Integer.toString(listening.getLocalPort())));
            List<String> classPath = new ArrayList<>(List.of(classes.toString()));
            classPath.addAll(Arrays.asList(System.getProperty("java.class.path").split(File.pathSeparator)));
            WorkerSettings settings = WorkerSettings.of(classPath, TrustFolders.under(), Optional.empty());
            try (InspectionPool pool = new InspectionPool(
                    settings, 1, Files.createDirectories(folder.resolve("work")), Clock.systemUTC())) {
                Path previews = Files.createDirectories(folder.resolve("previews"));

                Illustration found =
                        pool.illustrate(SharedCorpora.folder("signatures").resolve("doc-firmado.pdf"), previews);

                Map<String, String> tried = read(found.text());
                // its own file is read and drawn as ever
                assertThat(tried).containsEntry("own file", "done");
                assertThat(found.previews()).contains("page-1.png");
                FenceState fence = pool.fence();
                if (fence.landlock() > 0) {
                    assertThat(refused(tried, "read ", "list ", "write ", "link ", "other thread"))
                            .as("Landlock %d: %s", fence.landlock(), tried)
                            .containsOnly("refused")
                            .hasSizeGreaterThanOrEqualTo(13);
                    assertThat(folder.resolve("data/files/ab/planted")).doesNotExist();
                }
                if (fence.systemCalls()) {
                    assertThat(refused(tried, "socket ", "run "))
                            .as("seccomp: %s", tried)
                            .containsOnly("refused")
                            .hasSize(3);
                }
                assertThat(found.text()).as("what holds it").startsWith("landlock " + fence.landlock());
                assertThat(FenceSentence.of(fence, Texts.ENGLISH).isPresent())
                        .as("the portal says so when the kernel offers less: " + fence)
                        .isEqualTo(!fence.isWhole());
            }
        }
    }

    /** On Linux kernels since 5.13 and 4.14 both are there; what this machine has must be in force. */
    @Test
    void whatTheKernelHasIsInForce() throws Exception {
        try (InspectionPool pool = new InspectionPool(
                WorkerSettings.of(WorkerSettings.ownClassPath(), TrustFolders.under(), Optional.empty()),
                1,
                Files.createDirectories(folder.resolve("work")),
                Clock.systemUTC())) {
            pool.selfTest();

            assertThat(pool.fence().systemCalls()).isEqualTo(Files.exists(Path.of("/proc/sys/kernel/seccomp")));
            long worker = pool.processes().get(0);
            assertThat(Files.readString(Path.of("/proc/" + worker + "/status")))
                    .contains("NoNewPrivs:\t" + (pool.fence().systemCalls() ? 1 : 0))
                    .contains("Seccomp:\t" + (pool.fence().systemCalls() ? 2 : 0));
            assertThat(new String(Files.readAllBytes(Path.of("/proc/" + worker + "/environ")), StandardCharsets.UTF_8))
                    .isEqualTo("LANG=C.UTF-8\0");
        }
    }

    /** A fence knows what is there when it is raised; an anchor in a folder that came later counts all the same. */
    @Test
    void aFolderOfCertificatesThatCameAfterTheStartIsRead() throws Exception {
        DemoAuthority authority = DemoAuthority.openOrCreate(folder.resolve("demo"), Clock.systemUTC());
        Path signed = BigPapers.signed(authority, Instant.now(), 1, 50_000L, folder.resolve("signed.pdf"));
        Path late = folder.resolve("late");
        try (InspectionPool pool = new InspectionPool(
                WorkerSettings.of(WorkerSettings.ownClassPath(), TrustFolders.under(late), Optional.empty()),
                1,
                Files.createDirectories(folder.resolve("work")),
                Clock.systemUTC())) {
            assertThat(pool.inspect(signed, "a.pdf").signatures().isTrustworthy())
                    .isFalse();

            FileUtils.copyDirectory(authority.trust().toFile(), late.toFile());

            assertThat(pool.inspect(signed, "a.pdf").signatures().isTrustworthy())
                    .isTrue();
        }
    }

    private Path secret(String path) throws Exception {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "a secret");
    }

    private static List<String> refused(Map<String, String> tried, String... kinds) {
        return tried.entrySet().stream()
                .filter(one -> Arrays.stream(kinds).anyMatch(one.getKey()::startsWith))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static Map<String, String> read(String text) {
        Map<String, String> tried = new TreeMap<>();
        text.lines().filter(line -> line.contains("=")).forEach(line -> {
            int equals = line.indexOf('=');
            tried.put(line.substring(0, equals), line.substring(equals + 1));
        });
        return tried;
    }

    /** Compiled here, so that it stands on no other class path. */
    private Path attacker(Map<String, String> places) throws Exception {
        String source = """
                package vn.bieuduong.inspection.worker;

                import java.net.*;
                import java.nio.file.*;
                import java.util.concurrent.*;

                final class FileText {
                    static final int LONGEST = 1_000_000;
                    private static final StringBuilder TOLD = new StringBuilder();

                    interface Attempt { Object made() throws Throwable; }

                    static void tell(String what, Attempt attempt) {
                        String how;
                        try {
                            attempt.made();
                            how = "done";
                        } catch (Throwable refused) {
                            how = "refused";
                        }
                        synchronized (TOLD) { TOLD.append(what).append('=').append(how).append('\\n'); }
                    }

                    static String of(Path file, vn.bieuduong.inspection.MediaKind kind, java.time.Duration computing) throws Exception {
                        TOLD.append("landlock ").append(System.getProperty("bieuduong.landlock")).append('\\n');
                        tell("own file", () -> Files.readAllBytes(file));
                        tell("read second factor key", () -> Files.readString(Path.of("KEY")));
                        tell("read database password", () -> Files.readString(Path.of("PASSWORD")));
                        tell("read another upload", () -> Files.readString(Path.of("OTHER")));
                        tell("read accounts", () -> Files.readString(Path.of("/etc/passwd")));
                        tell("read the portal's environment", () -> Files.readString(
                                Path.of("/proc/" + ProcessHandle.current().parent().get().pid() + "/environ")));
                        tell("list the data", () -> Files.list(Path.of("FOLDER/data")).count());
                        tell("list the work of others", () -> Files.list(Path.of("FOLDER/work")).count());
                        tell("write among uploads", () -> Files.writeString(Path.of("FOLDER/data/files/ab/planted"), "x"));
                        tell("write its own file", () -> Files.writeString(file, "x", StandardOpenOption.APPEND));
                        tell("link to a secret", () -> Files.createSymbolicLink(
                                file.getParent().getParent().resolve("out/page-9.png"), Path.of("KEY")));
                        ExecutorService other = ForkJoinPool.commonPool();
                        other.submit(() -> tell("other thread reads the key", () -> Files.readString(Path.of("KEY")))).get();
                        CountDownLatch cleaned = new CountDownLatch(1);
                        java.lang.ref.Cleaner.create().register(new Object(), () -> {
                            tell("other thread, a cleaner, reads the key", () -> Files.readString(Path.of("KEY")));
                            cleaned.countDown();
                        });
                        Finalized.make();
                        for (int i = 0; i < 50 && (cleaned.getCount() > 0 || Finalized.DONE.getCount() > 0); i++) {
                            System.gc();
                            cleaned.await(100, TimeUnit.MILLISECONDS);
                        }
                        tell("socket TCP", () -> { try (Socket s = new Socket("127.0.0.1", PORT)) { return s; } });
                        tell("socket UDP", () -> { try (DatagramSocket s = new DatagramSocket()) { return s; } });
                        tell("run a program", () -> Runtime.getRuntime().exec("/bin/true").waitFor());
                        return TOLD.toString();
                    }

                    static final class Finalized {
                        static final CountDownLatch DONE = new CountDownLatch(1);
                        static void make() { new Finalized(); }
                        @Override protected void finalize() {
                            tell("other thread, the finalizer, reads the key", () -> Files.readString(Path.of("KEY")));
                            DONE.countDown();
                        }
                    }
                }
                """;
        for (Map.Entry<String, String> place : places.entrySet()) {
            source = source.replace(place.getKey(), place.getValue());
        }
        Path file = Files.createDirectories(folder.resolve("source")).resolve("FileText.java");
        Files.writeString(file, source);
        Path classes = Files.createDirectories(folder.resolve("attacker"));
        int failed = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        System.err,
                        "-nowarn",
                        "-proc:none",
                        "-encoding",
                        "UTF-8",
                        "-d",
                        classes.toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        file.toString());
        assertThat(failed).isZero();
        return classes;
    }
}
