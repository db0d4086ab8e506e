package vn.bieuduong.issuing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.bieuduong.Database;
import vn.bieuduong.Portal;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.inspection.Inspected;
import vn.bieuduong.platform.FileReferences;
import vn.bieuduong.platform.FileStore;
import vn.bieuduong.platform.FileSweep;
import vn.bieuduong.platform.Sha256;

/** Stored files that no row names go, all others stay. */
@ExtendWith(Database.class)
class FileSweepIT {

    private static final Instant NOW = Instant.now();

    @TempDir
    private Path data;

    private Portal portal;
    private List<FileReferences> references;

    @BeforeEach
    void aDossierWithItsFiles(EntityManager em) {
        portal = new Portal(em, data, NOW);
        Actor applicant = portal.actor("truonghoc");
        DossierId id = portal.aCompleteDraft(applicant, "TDKT-P03");
        portal.filing.file(applicant, id);
        portal.nextRequest();
        portal.papers.open(applicant, id, DocumentKind.FILING_RECEIPT, 0);
        portal.nextRequest();
        references = List.of(Inspected.references(em), new IssuedReferences(em));
    }

    @Test
    void onlyOldFilesThatNoRowNamesAreSetAside() throws IOException {
        Sha256 old = orphan("bản nháp đã xóa", Duration.ofDays(3));
        Sha256 young = orphan("vừa tải lên", Duration.ofHours(1));
        List<Sha256> needed = stored();
        needed.forEach(name -> age(name, Duration.ofDays(3)));
        age(young, Duration.ofHours(1));

        assertThat(sweep(NOW)).isEqualTo(1);

        assertThat(stored()).doesNotContain(old).contains(young).hasSize(needed.size() - 1);
        try (Stream<Path> aside = Files.walk(data.resolve("files/orphans"))) {
            assertThat(aside.filter(Files::isRegularFile)).hasSize(1);
        }
        sweep(NOW.plus(Duration.ofDays(20)));
        assertThat(data.resolve("files/orphans")).isNotEmptyDirectory();
    }

    @Test
    void whatWasSetAsideIsGoneAMonthLater() throws IOException {
        orphan("bản nháp đã xóa", Duration.ofDays(3));
        assertThat(sweep(NOW)).isEqualTo(1);

        sweep(NOW.plus(Duration.ofDays(32)));

        try (Stream<Path> aside = Files.walk(data.resolve("files/orphans"))) {
            assertThat(aside.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void aFileNamedWhileItIsSweptIsTakenBack() throws IOException {
        Sha256 late = orphan("được dùng lại", Duration.ofDays(3));
        AtomicInteger asked = new AtomicInteger();
        references = Stream.concat(references.stream(), Stream.of((FileReferences)
                        files -> asked.incrementAndGet() > 1 ? Set.copyOf(files) : Set.of()))
                .toList();

        assertThat(sweep(NOW)).isZero();

        assertThat(stored()).contains(late);
    }

    @Test
    void aStoreWithAnotherDatabaseIsLeftAlone() throws IOException {
        Path folder = Files.createDirectories(data.resolve("files/ab"));
        for (int i = 0; i < 30; i++) {
            Path file = Files.writeString(folder.resolve("ab" + String.format("%062x", i)), "x");
            Files.setLastModifiedTime(file, FileTime.from(NOW.minus(Duration.ofDays(3))));
        }

        assertThatThrownBy(() -> sweep(NOW)).hasMessageContaining("database that belongs");

        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).hasSize(30);
        }
    }

    private int sweep(Instant moment) throws IOException {
        FileStore store = new FileStore(data.resolve("files"));
        return new FileSweep(store, references, Clock.fixed(moment, ZoneOffset.UTC)).sweep();
    }

    private Sha256 orphan(String content, Duration age) throws IOException {
        Sha256 sha256 = portal.store
                .put(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)), 1000)
                .sha256();
        age(sha256, age);
        return sha256;
    }

    private void age(Sha256 sha256, Duration age) {
        try {
            Files.setLastModifiedTime(portal.store.path(sha256), FileTime.from(NOW.minus(age)));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private List<Sha256> stored() throws IOException {
        try (Stream<Path> all = Files.walk(data.resolve("files"))) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains("orphans"))
                    .map(file -> new Sha256(file.getFileName().toString()))
                    .toList();
        }
    }
}
