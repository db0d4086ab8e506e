package vn.bieuduong.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.bieuduong.Database;
import vn.bieuduong.Hearing;
import vn.bieuduong.Portal;
import vn.bieuduong.fictional.DemoAuthority;
import vn.bieuduong.inspection.AttachmentReason;
import vn.bieuduong.inspection.Illustration;
import vn.bieuduong.inspection.Inspection;
import vn.bieuduong.inspection.InspectionPool;
import vn.bieuduong.inspection.MediaKind;
import vn.bieuduong.inspection.WorkerSettings;
import vn.bieuduong.platform.FileStore;
import vn.bieuduong.signature.SignedFiles;
import vn.bieuduong.signature.report.ComparisonCode;
import vn.bieuduong.signature.report.DetachedCandidate;
import vn.bieuduong.signature.report.IntegrityCode;
import vn.bieuduong.signature.report.SignatureReport;
import vn.bieuduong.signature.validation.TrustFolders;

/** A document and its signature file handed in with the same dossier, in either order; through a real worker. */
@ExtendWith(Database.class)
class SignatureFilesIT {

    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    /** A worker takes seconds to start: one for all tests. */
    @TempDir
    static Path shared;

    private static DemoAuthority authority;
    private static InspectionPool pool;

    @TempDir
    Path folder;

    private final UUID dossier = UUID.randomUUID();
    private EntityManager em;
    private FileStore store;
    private byte[] pdf;
    private byte[] p7s;
    private int moment;

    @BeforeAll
    static void start() {
        authority = DemoAuthority.openOrCreate(shared.resolve("demo"), at(NOW));
        pool = new InspectionPool(
                WorkerSettings.of(
                        List.of(System.getProperty("java.class.path").split(File.pathSeparator)),
                        TrustFolders.under(authority.trust()),
                        Optional.empty()),
                1,
                shared.resolve("work"),
                at(NOW));
    }

    @BeforeEach
    void begin(EntityManager manager) throws Exception {
        em = manager;
        store = new FileStore(folder.resolve("files"));
        pdf = Portal.aPdf();
        p7s = new SignedFiles(authority.seal("Trường Bến Đông", "9900002001"), NOW).p7s(pdf);
    }

    @AfterAll
    static void stop() {
        pool.close();
    }

    @Test
    void theDocumentFirst() throws Exception {
        received(pdf, "đơn.pdf", dossier);
        AttachmentId signature = received(p7s, "ký.p7s", dossier);

        inspectAll();

        assertSigned(signature);
    }

    @Test
    void theSignatureFileFirst() throws Exception {
        AttachmentId signature = received(p7s, "ký.p7s", dossier);
        inspectAll();
        assertThat(report(signature).code()).isEqualTo(IntegrityCode.CONTENT_MISSING);
        assertThat(evidences(NOW).of(signature)).as("nothing is judged yet").isEmpty();

        AttachmentId document = received(pdf, "đơn.pdf", dossier);
        inspectAll();

        assertSigned(signature);
        assertThat(report(document).code()).isEqualTo(IntegrityCode.NO_SIGNATURE);
    }

    @Test
    void theDocumentComesWhileTheSignatureFileIsInspected() throws Exception {
        AttachmentId signature = received(p7s, "ký.p7s", dossier);
        InspectionQueue queue = queue();
        InspectionQueue.Job job = queue.claim().orElseThrow();
        em.flush();
        received(pdf, "đơn.pdf", dossier);
        queue.conclude(job.id(), inspected(job));
        inspectAll();

        assertSigned(signature);
    }

    @Test
    void anotherDossiersDocumentIsNotLookedAt() throws Exception {
        received(pdf, "đơn.pdf", UUID.randomUUID());
        AttachmentId signature = received(p7s, "ký.p7s", dossier);
        received("%PDF-1.7 khác".getBytes(StandardCharsets.UTF_8), "khác.pdf", dossier);

        inspectAll();

        assertThat(report(signature).code()).isEqualTo(IntegrityCode.CONTENT_MISSING);
    }

    @Test
    void yearsLaterItIsJudgedAgainAgainstTheSameDocument() throws Exception {
        received(pdf, "đơn.pdf", dossier);
        AttachmentId signature = received(p7s, "ký.p7s", dossier);
        inspectAll();
        Instant later = NOW.plus(Duration.ofDays(1));
        evidences(later).judgeAgain(List.of(signature), EvidenceOccasion.REQUEST, "motcua");
        em.flush();
        EvidenceQueue queue = new EvidenceQueue(em, at(later));
        EvidenceQueue.Job job = queue.claim().orElseThrow();
        queue.conclude(
                job.id(),
                new Rejudging(pool, store, folder.resolve("work"), at(later))
                        .judge(job)
                        .orElseThrow());
        em.flush();
        em.clear();

        List<EvidenceView> all = evidences(later).of(signature);
        assertThat(Evidences.difference(all, all.get(1))).contains(ComparisonCode.SAME);
        assertThat(all.get(1).report().orElseThrow().isTrustworthy()).isTrue();
    }

    @Test
    void whatASignatureFileEnclosesIsShownAndRead() throws Exception {
        SignedFiles files = new SignedFiles(authority.seal("Trường Bến Đông", "9900002001"), NOW);
        Path p7m = Files.write(folder.resolve("đơn.pdf.p7m"), files.p7m(pdf));
        Inspection found = pool.inspect(p7m, "đơn.pdf.p7m");
        Illustration drawn = pool.illustrate(p7m, Files.createTempDirectory(folder, "pictures"));

        assertThat(found.reasons()).isEmpty();
        assertThat(found.kind()).isEqualTo(MediaKind.CMS);
        assertThat(found.pages()).isEqualTo(1);
        assertThat(drawn.previews()).containsExactly("page-1.png");
        assertThat(found.signatures().isTrustworthy()).isTrue();

        Path page = Files.write(
                folder.resolve("x.p7m"), files.p7m("<!DOCTYPE html><html></html>".getBytes(StandardCharsets.UTF_8)));
        assertThat(pool.inspect(page, "x.p7m").reasons()).containsExactly(AttachmentReason.TYPE_NOT_ALLOWED);
    }

    private void assertSigned(AttachmentId signature) {
        SignatureReport report = report(signature);
        assertThat(report.code()).isEqualTo(IntegrityCode.WHOLE_FILE);
        assertThat(report.isTrustworthy()).isTrue();
        assertThat(report.sentence(vn.bieuduong.platform.Texts.VIETNAMESE)).contains("“đơn.pdf”");
        assertThat(evidences(NOW).of(signature)).hasSize(1).first().satisfies(one -> {
            assertThat(one.occasion()).isEqualTo(EvidenceOccasion.RECEIPT);
            assertThat(one.report().orElseThrow().isTrustworthy()).isTrue();
            assertThat(one.material().pieces()).isNotEmpty();
        });
    }

    private Evidences evidences(Instant now) {
        return new Evidences(em, store, at(now));
    }

    private SignatureReport report(AttachmentId id) {
        return new Attachments(em)
                .find(id)
                .orElseThrow()
                .summary()
                .inspected()
                .orElseThrow()
                .signatures();
    }

    private AttachmentId received(byte[] bytes, String name, UUID bundle) {
        Intake intake =
                new Intake(new Attachments(em), store, new Hearing<>(staged -> {}), at(NOW.plusSeconds(moment++)));
        AttachmentId id = intake.receive(new ByteArrayInputStream(bytes), name, 1_000_000, "lan", bundle)
                .id();
        em.flush();
        return id;
    }

    private InspectionQueue queue() {
        return new InspectionQueue(new Attachments(em), new Hearing<>(infected -> {}), at(NOW.plusSeconds(60)));
    }

    /** As the runner does, until nothing waits. */
    private void inspectAll() throws Exception {
        InspectionQueue queue = queue();
        for (int i = 0; i < 10; i++) {
            Optional<InspectionQueue.Job> job = queue.claim();
            em.flush();
            if (job.isEmpty()) {
                em.clear();
                return;
            }
            queue.conclude(job.get().id(), inspected(job.get()));
            em.flush();
        }
        throw new AssertionError("it never ends");
    }

    private Inspection inspected(InspectionQueue.Job job) throws Exception {
        Path into = Files.createTempDirectory(folder, "into");
        List<DetachedCandidate> nearby = job.besides().stream()
                .map(other -> new DetachedCandidate(store.path(other.sha256()), other.name(), other.sha256()))
                .toList();
        Inspection found = pool.inspect(store.path(job.sha256()), job.name(), nearby, into);
        Rejudging.keep(store, found.material(), into);
        return found;
    }

    private static Clock at(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }
}
