package vn.bieuduong.demonstration;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.bieuduong.Database;
import vn.bieuduong.document.Documents;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.identity.signin.LoadedProvince;
import vn.bieuduong.inspection.Inspection;
import vn.bieuduong.inspection.InspectionPool;
import vn.bieuduong.inspection.WorkerSettings;
import vn.bieuduong.organisation.Organisations;
import vn.bieuduong.platform.Problems;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.procedure.LoadedProcedures;
import vn.bieuduong.procedure.Procedures;
import vn.bieuduong.roster.Signatories;
import vn.bieuduong.signature.report.IdentityNumber;
import vn.bieuduong.signature.report.Integrity;
import vn.bieuduong.signature.report.SignatureEntry;
import vn.bieuduong.signature.report.Signer;
import vn.bieuduong.signature.report.SignerMatch;
import vn.bieuduong.signature.validation.TrustFolders;

/** Every paper of the shelf, before a real inspection worker. */
@ExtendWith(Database.class)
class SampleShelfIT {

    /** What the worker says: reasons it cannot be used, else integrity and standing. */
    private static final Map<Lesson, String> SAID = Map.ofEntries(
            entry(Lesson.UNSIGNED, "NO_SIGNATURE"),
            entry(Lesson.TAMPERED, "CONTENT_CHANGED"),
            entry(Lesson.LENGTHENED, "PAGES_CHANGED"),
            entry(Lesson.CORRUPTED, "DIGEST_MISMATCH"),
            entry(Lesson.EXPIRED, "WHOLE_FILE EXPIRED"),
            entry(Lesson.REVOKED, "WHOLE_FILE REVOKED"),
            entry(Lesson.SOMEBODY_ELSE, "WHOLE_FILE TRUSTED"),
            entry(Lesson.NOT_LISTED, "WHOLE_FILE TRUSTED"),
            entry(Lesson.AUTHORITY_ENDED, "WHOLE_FILE TRUSTED"),
            entry(Lesson.FOREIGN, "WHOLE_FILE UNTRUSTED"),
            entry(Lesson.TRUNCATED, "[UNREADABLE]"),
            entry(Lesson.INFECTED, "[INFECTED, MISLABELLED]"),
            entry(Lesson.MISLABELLED, "[MISLABELLED]"),
            entry(Lesson.EMPTY, "[EMPTY]"));

    private final Clock clock = Clock.systemUTC();

    @TempDir
    private Path data;

    private Settings settings;
    private SampleShelf shelf;
    private Demonstration demonstration;
    private List<SampleRequest> requests;

    @BeforeEach
    void aProvinceWithAShelf(EntityManager em) throws IOException {
        settings = new Settings(
                Path.of("config").toAbsolutePath(),
                data,
                "http://localhost:8080",
                "Biểu Dương",
                true,
                25L * 1024 * 1024,
                false,
                Optional.empty(),
                1);
        LoadedProvince.into(em, settings, clock);
        LoadedProcedures.into(em, settings, clock);
        Casting casting = new Casting(
                new Accounts(em, settings, clock),
                new Organisations(em, settings),
                new Signatories(em),
                new Procedures(em));
        Documents documents = new Documents(settings.configDir().resolve("documents"), clock);
        shelf = new SampleShelf(new SignedPapers(documents, settings, clock), casting, settings, clock);
        demonstration = new Demonstration(shelf, settings);
        Problems problems = new Problems();
        requests = SampleRequestFile.read(settings.configDir(), problems);
        problems.refuseIfAny();
        shelf.fill(requests);
    }

    @Test
    void everyPaperIsJudgedAsItsPageSays() throws Exception {
        try (InspectionPool workers = new InspectionPool(
                WorkerSettings.of(
                        WorkerSettings.ownClassPath(),
                        TrustFolders.under(data.resolve("demo/trust")),
                        Optional.empty()),
                1,
                data.resolve("tmp"),
                clock)) {
            for (SampleFile.Set set : demonstration.sets()) {
                assertThat(set.papers()).isNotEmpty();
                for (SampleFile paper : set.papers()) {
                    Inspection found = inspect(workers, paper);
                    assertThat(said(found)).as(paper.name()).isEqualTo("WHOLE_FILE TRUSTED");
                    assertThat(found.signatures().signatures().get(0).signer())
                            .extracting(Signer::organisation)
                            .as(paper.name())
                            .isEqualTo(set.unit());
                }
            }
            assertThat(demonstration.sets()).hasSize(3);
            assertThat(demonstration.lessons())
                    .extracting(SampleFile::lesson)
                    .containsExactlyInAnyOrderElementsOf(SAID.keySet());
            for (SampleFile paper : demonstration.lessons()) {
                Inspection found = inspect(workers, paper);
                assertThat(said(found)).as(paper.name()).isEqualTo(SAID.get(paper.lesson()));
                if (paper.lesson() == Lesson.SOMEBODY_ELSE) {
                    assertThat(match(found)).isEqualTo(SignerMatch.DIFFERENT);
                }
            }
        }
    }

    @Test
    void theShelfIsFilledOnceAndAgainWhenItIsGone() throws IOException {
        Path one = shelf.folder().resolve("p01-to-trinh.pdf");
        byte[] before = Files.readAllBytes(one);

        shelf.fill(requests);

        assertThat(one).hasBinaryContent(before);
        Files.delete(shelf.folder().resolve("index-2.json"));
        assertThat(demonstration.sets()).isEmpty();
        shelf.fill(requests);
        assertThat(demonstration.sets()).hasSize(3);
        assertThat(demonstration.find("p01-to-trinh.pdf")).isPresent();
        assertThat(demonstration.find("../keys/root.p12")).isEmpty();
        assertThat(demonstration.find("index-2.json")).isEmpty();
    }

    private Inspection inspect(InspectionPool workers, SampleFile paper) throws InterruptedException {
        Path file = shelf.folder().resolve(paper.name());
        assertThat(file).hasSize(paper.size());
        return workers.inspect(file, paper.name());
    }

    private static String said(Inspection found) {
        if (!found.reasons().isEmpty()) {
            return found.reasons().stream().map(Enum::name).sorted().toList().toString();
        }
        boolean intact = found.signatures().integrity() == Integrity.INTACT;
        return found.signatures().code()
                + found.signatures()
                        .who()
                        .filter(who -> intact)
                        .map(who -> " " + who)
                        .orElse("");
    }

    private static SignerMatch match(Inspection found) {
        SignatureEntry entry = found.signatures().signatures().get(0);
        Signer signer = entry.signer();
        return signer == null
                ? SignerMatch.NOT_COMPARABLE
                : SignerMatch.compare(
                        signer.numbers(),
                        List.of(IdentityNumber.mst("9900001122"), IdentityNumber.cccd("099176007919")));
    }
}
