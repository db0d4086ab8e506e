package vn.bieuduong.attachment;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.commons.io.FileUtils;
import org.postgresql.ds.PGSimpleDataSource;
import vn.bieuduong.Hearing;
import vn.bieuduong.fictional.DemoAuthority;
import vn.bieuduong.inspection.Illustration;
import vn.bieuduong.inspection.Inspection;
import vn.bieuduong.inspection.InspectionPool;
import vn.bieuduong.inspection.WorkerSettings;
import vn.bieuduong.launcher.Postgres;
import vn.bieuduong.launcher.Schema;
import vn.bieuduong.platform.FileStore;
import vn.bieuduong.signature.BigPapers;
import vn.bieuduong.signature.validation.TrustFolders;

/**
 * Số liệu của việc kết luận ({@code deploy/bench filing}): twenty signed PDFs of 1 MB each, by twenty accounts at the same moment, over
 * a durable PostgreSQL and file store to as many workers as there are processors. Time is from the last byte read to the verdict
 * committed; pictures are drawn meanwhile, as in the portal. Rounds are repeated; the first is for warming.
 */
final class VerdictFigures {

    private static final int FILES = Integer.getInteger("filing.files", 20);
    private static final int ROUNDS = Integer.getInteger("filing.rounds", 5);
    private static final int WORKERS = Runtime.getRuntime().availableProcessors();
    private static final long MEGABYTE = 1024 * 1024;

    private final EntityManagerFactory factory;
    private final FileStore store;
    private final Map<AttachmentId, Long> judged = new ConcurrentHashMap<>();
    private volatile CountDownLatch verdicts = new CountDownLatch(0);
    private volatile CountDownLatch pictures = new CountDownLatch(0);

    private VerdictFigures(EntityManagerFactory factory, FileStore store) {
        this.factory = factory;
        this.store = store;
    }

    /** @param arguments a folder, which is emptied */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]).toAbsolutePath();
        FileUtils.deleteDirectory(folder.toFile());
        Path work = Files.createDirectories(folder.resolve("work"));
        DemoAuthority authority = DemoAuthority.openOrCreate(folder.resolve("demo"), Clock.systemUTC());
        List<Path> papers = new ArrayList<>();
        for (int i = 0; i < FILES * (ROUNDS + 1); i++) {
            papers.add(BigPapers.signed(authority, Instant.now(), 4, MEGABYTE, folder.resolve(i + ".pdf")));
        }
        try (Postgres postgres = Postgres.start(
                folder.resolve("postgres"), Path.of("target/postgres").toAbsolutePath(), Map.of())) {
            Schema.migrate(
                    postgres.url(),
                    new Schema.Login(postgres.user(), postgres.password()),
                    Optional.of(postgres.owner()));
            VerdictFigures figures = new VerdictFigures(
                    factory(postgres.url(), postgres.user(), postgres.password()),
                    new FileStore(folder.resolve("files")));
            try (InspectionPool pool = new InspectionPool(
                            WorkerSettings.of(
                                    WorkerSettings.ownClassPath(),
                                    TrustFolders.under(authority.trust()),
                                    Optional.empty()),
                            WORKERS,
                            work,
                            Clock.systemUTC());
                    InspectionRunner runner = new InspectionRunner(
                            figures.new EachCommitted(),
                            new NothingToJudgeAgain(),
                            pool,
                            figures.store,
                            work,
                            Clock.systemUTC())) {
                pool.selfTest();
                runner.start(Thread::new, WORKERS);
                pool.startAll();
                figures.measure(papers, runner);
            }
        }
        System.exit(0);
    }

    private void measure(List<Path> papers, InspectionRunner runner) throws Exception {
        List<long[]> rounds = new ArrayList<>();
        for (int round = 0; round <= ROUNDS; round++) {
            long begun = System.nanoTime();
            long[] times = round(papers.subList(round * FILES, (round + 1) * FILES), runner);
            long drawn = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
            System.out.printf(
                    "# round %d%s: median %d, p95 %d, most %d ms; all drawn after %d ms%n",
                    round, round == 0 ? " (warming)" : "", at(times, 50), at(times, 95), at(times, 100), drawn);
            if (round > 0) {
                rounds.add(times);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "filing.verdict.p95_ms=%d%n",
                middle(rounds.stream().map(times -> at(times, 95))));
        System.out.printf(
                Locale.ROOT,
                "filing.verdict.median_ms=%d%n",
                middle(rounds.stream().map(times -> at(times, 50))));
        System.out.printf(
                Locale.ROOT,
                "# %d files at once, %d rounds, %d workers; every figure is the middle round's%n",
                FILES,
                ROUNDS,
                WORKERS);
    }

    private static long middle(java.util.stream.Stream<Long> values) {
        List<Long> sorted = values.sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    private static long at(long[] sorted, int percent) {
        return sorted[(int) Math.ceil(sorted.length * percent / 100.0) - 1];
    }

    /** Milliseconds from the last byte to the verdict of each, the quickest first; returns once all are drawn. */
    private long[] round(List<Path> papers, InspectionRunner runner) throws Exception {
        verdicts = new CountDownLatch(FILES);
        pictures = new CountDownLatch(FILES);
        CyclicBarrier moment = new CyclicBarrier(FILES);
        Map<AttachmentId, Long> sent = new ConcurrentHashMap<>();
        ExecutorService applicants = Executors.newFixedThreadPool(FILES);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < FILES; i++) {
                Path paper = papers.get(i);
                String account = "account" + i;
                all.add(applicants.submit(() -> {
                    moment.await();
                    try (LastByte in = new LastByte(Files.newInputStream(paper))) {
                        AttachmentId id = within(em -> new Intake(
                                        new Attachments(em), store, new Hearing<>(staged -> {}), Clock.systemUTC())
                                .receive(in, "to-trinh.pdf", 20 * MEGABYTE, account)
                                .id());
                        sent.put(id, in.end);
                        runner.wake();
                        return id;
                    }
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } finally {
            applicants.shutdownNow();
        }
        if (!verdicts.await(10, TimeUnit.MINUTES) || !pictures.await(10, TimeUnit.MINUTES)) {
            throw new IllegalStateException("it never ends");
        }
        long[] times = sent.entrySet().stream()
                .mapToLong(one -> TimeUnit.NANOSECONDS.toMillis(judged.get(one.getKey()) - one.getValue()))
                .toArray();
        Arrays.sort(times);
        return times;
    }

    private <T> T within(Function<EntityManager, T> act) {
        try (EntityManager em = factory.createEntityManager()) {
            em.getTransaction().begin();
            T result = act.apply(em);
            em.getTransaction().commit();
            return result;
        }
    }

    private static EntityManagerFactory factory(String url, String user, String password) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(password);
        HikariDataSource pool = new HikariDataSource();
        pool.setMaximumPoolSize(30);
        pool.setDataSource(source);
        Map<String, Object> overrides = new HashMap<>();
        overrides.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
        overrides.put("jakarta.persistence.jtaDataSource", null);
        overrides.put("jakarta.persistence.nonJtaDataSource", pool);
        return Persistence.createEntityManagerFactory("portal", overrides);
    }

    /** Knows when its last byte was read. */
    private static final class LastByte extends FilterInputStream {
        private long end;

        LastByte(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            int read = super.read(into, from, most);
            end = read < 0 ? end : System.nanoTime();
            return read;
        }
    }

    /** What the container does: a transaction around each call. */
    private final class EachCommitted extends InspectionQueue {

        EachCommitted() {
            super(new Attachments(null), new Hearing<>(infected -> {}), Clock.systemUTC());
        }

        @Override
        Optional<Job> claim() {
            return within(em -> queue(em).claim());
        }

        @Override
        void renew(AttachmentId id) {
            within(em -> {
                queue(em).renew(id);
                return id;
            });
        }

        @Override
        void conclude(AttachmentId id, Inspection found) {
            within(em -> {
                queue(em).conclude(id, found);
                return id;
            });
            judged.put(id, System.nanoTime());
            if (!found.isUsable() || !found.signatures().isTrustworthy()) {
                throw new IllegalStateException("not a good paper: " + found);
            }
            verdicts.countDown();
        }

        @Override
        Optional<Drawing> claimDrawing() {
            return within(em -> queue(em).claimDrawing());
        }

        @Override
        void renewDrawing(AttachmentId id) {
            within(em -> {
                queue(em).renewDrawing(id);
                return id;
            });
        }

        @Override
        void illustrate(AttachmentId id, Illustration found) {
            within(em -> {
                queue(em).illustrate(id, found);
                return id;
            });
            pictures.countDown();
        }

        private static InspectionQueue queue(EntityManager em) {
            return new InspectionQueue(new Attachments(em), new Hearing<>(infected -> {}), Clock.systemUTC());
        }
    }

    /** Nobody asks for anything to be judged again. */
    private static final class NothingToJudgeAgain extends EvidenceQueue {
        NothingToJudgeAgain() {
            super(null, Clock.systemUTC());
        }

        @Override
        Optional<Job> claim() {
            return Optional.empty();
        }
    }
}
