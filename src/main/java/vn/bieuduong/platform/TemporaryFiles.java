package vn.bieuduong.platform;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tệp tạm: folders for what is kept only while it is worked on. Whoever makes a file there deletes it; what a killed process
 * leaves is swept, so that applicants' papers never gather outside the store.
 */
@ApplicationScoped
public class TemporaryFiles {

    private static final Logger LOG = LoggerFactory.getLogger(TemporaryFiles.class);

    /** Longer than any upload or inspection takes. */
    static final Duration KEPT = Duration.ofHours(1);

    private static final int EVERY_MINUTES = 10;

    private final Path root;
    private final Clock clock;

    @Resource
    private @Nullable ManagedScheduledExecutorService executor;

    private @Nullable ScheduledFuture<?> sweeping;

    @Inject
    public TemporaryFiles(Settings settings, Clock clock) {
        this.root = settings.dataDir().resolve("tmp").resolve("work");
        this.clock = clock;
    }

    void onStart(@Observes @Initialized(ApplicationScoped.class) Object start) {
        if (executor != null) {
            sweeping = executor.scheduleWithFixedDelay(this::sweepQuietly, 1, EVERY_MINUTES, TimeUnit.MINUTES);
        }
    }

    @PreDestroy
    void stop() {
        if (sweeping != null) {
            sweeping.cancel(true);
        }
    }

    /** A folder for one kind of work, readable by the portal alone; made when absent. */
    public Path folder(String use) {
        Path folder = root.resolve(use);
        try {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }

    private void sweepQuietly() {
        try {
            int swept = sweep();
            if (swept > 0) {
                LOG.warn("{} temporary files were left behind and are deleted now", swept);
            }
        } catch (IOException | RuntimeException e) {
            LOG.warn("temporary files not swept this time", e);
        }
    }

    /** Deletes what nobody has touched for a good while; how many files there were. */
    public int sweep() throws IOException {
        if (!Files.isDirectory(root)) {
            return 0;
        }
        Instant before = clock.instant().minus(KEPT);
        int swept = 0;
        try (Stream<Path> tree = Files.walk(root)) {
            List<Path> deepestFirst = tree.filter(path -> path.getNameCount() > root.getNameCount() + 1)
                    .sorted(Comparator.reverseOrder())
                    .toList();
            for (Path path : deepestFirst) {
                if (Files.exists(path)
                        && Files.getLastModifiedTime(path).toInstant().isBefore(before)) {
                    swept += delete(path) ? 1 : 0;
                }
            }
        }
        return swept;
    }

    /** A folder somebody still works in stays. */
    private static boolean delete(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            try (Stream<Path> inside = Files.list(path)) {
                if (inside.findAny().isPresent()) {
                    return false;
                }
            }
        }
        return Files.deleteIfExists(path);
    }
}
