package vn.bieuduong.inspection;

import com.sun.management.OperatingSystemMXBean;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import vn.bieuduong.platform.Problems;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.signature.SignatureInspector;
import vn.bieuduong.signature.report.DetachedCandidate;
import vn.bieuduong.signature.report.IntegrityCode;
import vn.bieuduong.signature.report.SignatureEntry;
import vn.bieuduong.signature.report.SignatureReport;
import vn.bieuduong.signature.validation.OnlineRevocation;
import vn.bieuduong.signature.validation.TrustFolders;

/**
 * Kết luận về tệp: the verdicts that the portal would store on files beside it, one JSON line a file. Needs neither server nor
 * database, reads files in the same worker processes, and answers for any input.
 */
public final class FileVerdicts implements AutoCloseable {

    private static final int MOST_NEARBY = 1_000;

    private final Clock clock;
    private final int workers;
    private final Path temporary;
    private final InspectionPool pool;

    /**
     * Starts the first worker.
     *
     * @param portal whom the portal trusts, and its scanner
     * @throws NoWorker when none can be started
     */
    public FileVerdicts(Settings portal, int workers, Clock clock) {
        this(
                WorkerSettings.of(WorkerSettings.ownClassPath(), TrustFolders.of(portal), portal.clamd())
                        // what is wrong with other settings is nothing to a file
                        .with(OnlineRevocation.read(portal, new Problems())),
                workers,
                clock);
    }

    FileVerdicts(WorkerSettings settings, int workers, Clock clock) {
        this.clock = clock;
        this.workers = workers;
        try {
            temporary = Files.createTempDirectory("inspect");
        } catch (IOException e) {
            throw new NoWorker(e.toString());
        }
        pool = new InspectionPool(settings, workers, temporary, clock);
        try {
            pool.selfTest();
        } catch (IllegalStateException e) {
            close();
            throw new NoWorker(String.valueOf(e.getMessage()));
        }
    }

    /** One worker a processor, and not more than the memory holds. */
    public static int usualWorkers() {
        int processors = Runtime.getRuntime().availableProcessors();
        if (ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean machine) {
            long room = machine.getTotalMemorySize() / (2L * WorkerSettings.HEAP_MEGABYTES * 1024 * 1024);
            return (int) Math.max(1, Math.min(processors, room));
        }
        return 1;
    }

    /**
     * Prints one line a file, in the order given.
     *
     * @throws NoWorker when a worker was lost and no other can be started
     */
    public void print(List<String> files, PrintStream out) {
        ExecutorService threads = Executors.newFixedThreadPool(workers);
        try {
            List<Future<JsonObject>> lines = files.stream()
                    .map(file -> threads.submit(() -> line(file, files)))
                    .toList();
            for (Future<JsonObject> line : lines) {
                out.println(line.get());
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof NoWorker none ? none : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            threads.shutdownNow();
        }
    }

    private JsonObject line(String name, List<String> all) throws InterruptedException {
        Optional<Path> readable = readable(name);
        if (readable.isEmpty()) {
            return unreadable(name);
        }
        Path file = readable.get();
        Inspection found = pool.inspect(file, String.valueOf(file.getFileName()));
        if (!found.signatures().contents().isEmpty()) {
            found = pool.inspect(file, String.valueOf(file.getFileName()), nearby(file, all), null);
        }
        JsonArrayBuilder reasons = Json.createArrayBuilder();
        found.reasons().stream().sorted().forEach(reason -> reasons.add(reason.name()));
        JsonArrayBuilder warnings = Json.createArrayBuilder();
        found.warnings().stream().sorted().forEach(warning -> warnings.add(warning.name()));
        JsonObjectBuilder line = verdict(name, found.signatures());
        if (found.reasons().contains(AttachmentReason.INFECTED)) {
            // whatever else could be said of it, this is what matters
            line.add("code", AttachmentReason.INFECTED.name())
                    .add("sentence_vi", AttachmentReason.INFECTED.sentence(Texts.VIETNAMESE))
                    .add("sentence_en", AttachmentReason.INFECTED.sentence(Texts.ENGLISH))
                    .add("advice_vi", "");
        }
        line.add("kind", found.kind().name())
                .add("reasons", reasons)
                .add("warnings", warnings)
                .add("scan", found.scan().name())
                .add("millis", found.millis());
        Integer pages = found.pages();
        if (pages != null) {
            line.add("pages", pages);
        }
        return line.build();
    }

    /** What a signature file may sign: the files of the same call, then the one of its name without the ending. */
    private static List<DetachedCandidate> nearby(Path file, List<String> all) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        Stream<Path> sibling =
                dot > 0 ? readable(file.resolveSibling(name.substring(0, dot)).toString()).stream() : Stream.empty();
        return Stream.concat(
                        all.stream().flatMap(other -> readable(other).stream()).limit(MOST_NEARBY), sibling)
                .filter(other -> !other.equals(file))
                .map(other -> new DetachedCandidate(other.toAbsolutePath(), String.valueOf(other.getFileName()), null))
                .toList();
    }

    private static Optional<Path> readable(String name) {
        try {
            Path file = Path.of(name);
            return Files.isRegularFile(file) && Files.isReadable(file) ? Optional.of(file) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private JsonObject unreadable(String name) {
        return verdict(name, SignatureInspector.unreadable(IntegrityCode.NOT_A_DOCUMENT, clock.instant()))
                .build();
    }

    private static JsonObjectBuilder verdict(String name, SignatureReport report) {
        JsonObject json = report.toJson();
        return Json.createObjectBuilder()
                .add("file", name)
                .add("integrity", json.getString("integrity"))
                .add("code", json.getString("code"))
                .add("who", json.getString("who"))
                .add("signatures", json.getJsonArray("signatures"))
                .add("notes", json.getJsonArray("notes"))
                .add("contents", json.getOrDefault("contents", JsonValue.EMPTY_JSON_ARRAY))
                .add("sentence_vi", sentence(report, Texts.VIETNAMESE))
                .add("advice_vi", report.advice(Texts.VIETNAMESE))
                .add("sentence_en", sentence(report, Texts.ENGLISH));
    }

    /** What was found, and of whom the worst was found. */
    private static String sentence(SignatureReport report, Locale locale) {
        return Stream.concat(
                        Stream.of(report.sentence(locale)),
                        report.signatures().stream()
                                .map(SignatureEntry::standing)
                                .max((one, other) -> one.standing().compareTo(other.standing()))
                                .map(code -> code.sentence(locale))
                                .stream())
                .reduce((first, second) -> first + " " + second)
                .orElseThrow();
    }

    @Override
    public void close() {
        pool.close();
        // the workers left a folder of fonts in it
        try (Stream<Path> left = Files.walk(temporary)) {
            for (Path each : left.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
