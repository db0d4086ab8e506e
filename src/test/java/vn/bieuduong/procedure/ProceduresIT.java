package vn.bieuduong.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.bieuduong.Database;
import vn.bieuduong.platform.AuditTrail;
import vn.bieuduong.platform.Problems;
import vn.bieuduong.platform.Settings;

@ExtendWith(Database.class)
class ProceduresIT {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T02:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path config;

    private EntityManager em;

    @BeforeEach
    void theShippedCatalogue(EntityManager em) throws IOException {
        this.em = em;
        for (String folder : List.of("procedures", "processes")) {
            Path source = Path.of("config").resolve(folder);
            if (Files.isDirectory(source)) {
                Files.createDirectories(config.resolve(folder));
                for (Path file : files(source)) {
                    Files.copy(file, config.resolve(folder).resolve(file.getFileName()));
                }
            }
        }
        load(em);
    }

    @Test
    void everyShippedProcedureIsOfferedAsItsFileSays() {
        Problems problems = new Problems();

        assertThat(new Procedures(em).current(TODAY)).isEqualTo(ProcedureFiles.read(Path.of("config"), problems));
        assertThat(new Procedures(em).current(TODAY))
                .extracting(Procedure::id)
                .contains("TDKT-P01", "TDKT-P03", "TDKT-X01");
    }

    @Test
    void loadingTheSameFilesAgainMakesNoVersion() {
        load(em);

        assertThat(new Procedures(em).newest("TDKT-P01"))
                .map(Procedure::version)
                .contains(1);
    }

    @Test
    void aCommentMakesNoVersionAChangeMakesOneAndTheOldOneStays() throws IOException {
        edit("tdkt-p01.yaml", text -> "# chú thích mới\n" + text);
        load(em);
        assertThat(new Procedures(em).newest("TDKT-P01").orElseThrow().version())
                .isEqualTo(1);

        edit("tdkt-p01.yaml", text -> text.replace("workingDays: 20", "workingDays: 15"));
        load(em);
        Procedures procedures = new Procedures(em);
        assertThat(procedures.newest("TDKT-P01").orElseThrow().version()).isEqualTo(2);
        assertThat(procedures.current("TDKT-P01", TODAY).orElseThrow().workingDays())
                .isEqualByComparingTo("15");
        assertThat(procedures.get("TDKT-P01", 1).workingDays()).isEqualByComparingTo("20");
        assertThat(procedures.newest("TDKT-P03").orElseThrow().version()).isEqualTo(1);
    }

    @Test
    void aVersionOfTomorrowLeavesTodaysInForce() throws IOException {
        edit("tdkt-p01.yaml", text -> text.replace("validFrom: 2025-07-01", "validFrom: 2026-12-01"));
        load(em);

        Procedures procedures = new Procedures(em);
        assertThat(procedures.current("TDKT-P01", TODAY).orElseThrow().version())
                .isEqualTo(1);
        assertThat(procedures
                        .current("TDKT-P01", LocalDate.of(2026, 12, 1))
                        .orElseThrow()
                        .version())
                .isEqualTo(2);
    }

    @Test
    void aFileThatIsGoneIsNoLongerOfferedButItsDossiersKeepTheirVersion() throws IOException {
        Files.delete(config.resolve("procedures/tdkt-p02.yaml"));
        load(em);

        Procedures procedures = new Procedures(em);
        assertThat(procedures.current(TODAY)).extracting(Procedure::id).doesNotContain("TDKT-P02");
        assertThat(procedures.get("TDKT-P02", 1).name()).contains("chuyên đề");
        assertThat(procedures.current("TDKT-P02", TODAY)).isEmpty();
    }

    @Test
    void aSchoolOfTheCommuneMayFileThereAndASubmittingBodyAtTheProvince() {
        Procedures procedures = new Procedures(em);

        assertThat(procedures.fileable(TODAY, Set.of("truong_hoc_tram_y_te")))
                .extracting(Procedure::id)
                .containsExactly("TDKT-X01");
        assertThat(procedures.fileable(TODAY, Set.of("ca_nhan_to_chuc_phat_hien")))
                .extracting(Procedure::id)
                .containsExactly("TDKT-P03");
        assertThat(procedures.fileable(TODAY, Set.of())).isEmpty();
    }

    @Test
    void aVersionCannotBeChangedInTheDatabase() {
        assertThatThrownBy(() -> em.createNativeQuery("update procedure_version set checksum = 'x'")
                        .executeUpdate())
                .hasMessageContaining("never changes");
    }

    @Test
    void nodesStartingTogetherMakeOneVersion(EntityManagerFactory factory) throws Exception {
        em.getTransaction().rollback();
        em.getTransaction().begin();
        edit("tdkt-x01.yaml", text -> text.replace("TDKT-X01", "THU-DONG-THOI")
                .replace("process: THU-DONG-THOI", "process: TDKT-X01"));
        for (String other : List.of("tdkt-p01.yaml", "tdkt-p02.yaml", "tdkt-p03.yaml")) {
            Files.delete(config.resolve("procedures").resolve(other));
        }
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        try {
            Callable<Boolean> node = () -> {
                EntityManager own = factory.createEntityManager();
                own.getTransaction().begin();
                load(own);
                own.getTransaction().commit();
                own.close();
                return true;
            };
            for (Future<Boolean> done : nodes.invokeAll(List.of(node, node, node, node))) {
                assertThat(done.get()).isTrue();
            }
        } finally {
            nodes.shutdownNow();
        }

        assertThat(em.createNativeQuery("select version from procedure_version where procedure = 'THU-DONG-THOI'")
                        .getResultList())
                .containsExactly(1);
        em.createNativeQuery("update procedure set offered = false where id = 'THU-DONG-THOI'")
                .executeUpdate();
        em.getTransaction().commit();
        em.getTransaction().begin();
    }

    private void load(EntityManager manager) {
        Problems problems = new Problems();
        List<ProcedureFiles.Source> sources = ProcedureFiles.sources(config, problems);
        problems.refuseIfAny();
        Settings settings = Settings.read(Map.of(), new Problems());
        new ProcedureLoader(manager, new AuditTrail(manager, CLOCK), settings, CLOCK).load(sources);
    }

    private void edit(String file, UnaryOperator<String> change) throws IOException {
        Path path = config.resolve("procedures").resolve(file);
        Files.writeString(path, change.apply(Files.readString(path)));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
