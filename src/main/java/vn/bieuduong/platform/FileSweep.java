package vn.bieuduong.platform;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Dọn tệp mồ côi: once a day sets aside the stored files that no row names any more, left by a crash, a removed draft or a
 * refused upload. What is set aside is deleted a month later, so that a mistake can be mended.
 */
@ApplicationScoped
public class FileSweep {

    private static final Logger LOG = LoggerFactory.getLogger(FileSweep.class);

    /** A file is stored before its row is written: younger ones may still get theirs. */
    static final Duration YOUNG = Duration.ofDays(1);

    static final Duration KEPT_ASIDE = Duration.ofDays(30);

    /** Of so many files in one folder half cannot be orphans: then the database is not the one that belongs to the store. */
    private static final int SAMPLE = 20;

    private final FileStore store;
    private final Iterable<FileReferences> references;
    private final Clock clock;

    @Resource
    private @Nullable ManagedScheduledExecutorService executor;

    private @Nullable ScheduledFuture<?> daily;

    @Inject
    FileSweep(FileStore store, Instance<FileReferences> references, Clock clock) {
        this.store = store;
        this.references = references;
        this.clock = clock;
    }

    /** @param references everybody whose rows name stored files */
    public FileSweep(FileStore store, Iterable<FileReferences> references, Clock clock) {
        this.store = store;
        this.references = references;
        this.clock = clock;
    }

    void onStart(@Observes @Initialized(ApplicationScoped.class) Object start) {
        if (executor != null) {
            daily = executor.scheduleWithFixedDelay(this::daily, 20, TimeUnit.DAYS.toMinutes(1), TimeUnit.MINUTES);
        }
    }

    @PreDestroy
    void stop() {
        if (daily != null) {
            daily.cancel(true);
        }
    }

    private void daily() {
        try {
            int set = sweep();
            LOG.info(set + " stored files that no row names were set aside");
        } catch (IOException | RuntimeException e) {
            // the database or the disk may be away; tomorrow is another day
            LOG.warn("stored files not swept this time", e);
        }
    }

    /** Goes through the whole store; how many files were set aside. */
    public int sweep() throws IOException {
        Instant now = clock.instant();
        Instant before = now.minus(YOUNG);
        int set = 0;
        for (String folder : store.folders()) {
            List<Sha256> old = store.olderThan(folder, before);
            Set<Sha256> orphans = orphans(old);
            if (old.size() >= SAMPLE && orphans.size() * 2 > old.size()) {
                throw new IllegalStateException(
                        orphans.size() + " of " + old.size() + " files in " + folder
                                + " are named by no row: is this the database that belongs to these files? Nothing more is swept");
            }
            for (Sha256 orphan : orphans) {
                set += setAside(orphan, before, now) ? 1 : 0;
            }
        }
        store.forget(now.minus(KEPT_ASIDE));
        return set;
    }

    /** Moves it first and looks again: whoever stored or named it meanwhile gets it back. */
    private boolean setAside(Sha256 orphan, Instant before, Instant now) throws IOException {
        if (!store.setAside(orphan, before, now)) {
            return false;
        }
        if (orphans(List.of(orphan)).isEmpty()) {
            store.takeBack(orphan, now);
            return false;
        }
        return true;
    }

    private Set<Sha256> orphans(List<Sha256> files) {
        Set<Sha256> left = new HashSet<>(files);
        for (FileReferences one : references) {
            if (!left.isEmpty()) {
                left.removeAll(one.named(left));
            }
        }
        return left;
    }
}
