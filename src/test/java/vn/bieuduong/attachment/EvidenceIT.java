package vn.bieuduong.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.bieuduong.Database;
import vn.bieuduong.Hearing;
import vn.bieuduong.Portal;
import vn.bieuduong.fictional.DemoAuthority;
import vn.bieuduong.inspection.Inspection;
import vn.bieuduong.inspection.InspectionPool;
import vn.bieuduong.inspection.Rejudged;
import vn.bieuduong.inspection.WorkerSettings;
import vn.bieuduong.platform.FileStore;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.Sha256;
import vn.bieuduong.platform.id.AccountName;
import vn.bieuduong.signature.report.ComparisonCode;
import vn.bieuduong.signature.report.SignatureReport;
import vn.bieuduong.signature.report.SignerStatus;
import vn.bieuduong.signature.report.TrustFamily;
import vn.bieuduong.signature.report.ValidationData;
import vn.bieuduong.signature.signing.PdfSigner;
import vn.bieuduong.signature.signing.SigningRequest;
import vn.bieuduong.signature.validation.TrustFolders;
import vn.bieuduong.trust.TrustEntry;
import vn.bieuduong.trust.TrustLine;
import vn.bieuduong.trust.TrustList;
import vn.bieuduong.trust.TrustMirror;
import vn.bieuduong.trust.TrustRequest;
import vn.bieuduong.trust.TrustedCertificates;

/** What a verdict rested on is kept, and years later one sees what has changed since; through a real worker. */
@ExtendWith(Database.class)
class EvidenceIT {

    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    /** A worker takes seconds to start: one for all tests, but for those that change what is trusted. */
    @TempDir
    static Path shared;

    private static final List<InspectionPool> POOLS = new ArrayList<>();
    private static DemoAuthority sharedAuthority;

    @TempDir
    Path folder;

    private EntityManager em;
    private FileStore store;
    private DemoAuthority authority;
    private InspectionPool pool;
    private Evidences evidences;
    private AttachmentSummary file;

    @BeforeAll
    static void start() {
        sharedAuthority = DemoAuthority.openOrCreate(shared.resolve("demo"), at(NOW));
        POOLS.add(trusting(shared, sharedAuthority));
    }

    @BeforeEach
    void aSignedPaperIsTakenIn(EntityManager manager) throws Exception {
        em = manager;
        store = new FileStore(folder.resolve("files"));
        evidences = new Evidences(em, store, at(NOW.plusSeconds(1)));
        isJudgedBy(sharedAuthority, POOLS.get(0));
    }

    /** What is trusted is this test's own to change. */
    private void withTrustOfItsOwn() throws Exception {
        DemoAuthority own = DemoAuthority.openOrCreate(folder.resolve("demo"), at(NOW));
        POOLS.add(trusting(folder, own));
        em.createQuery("DELETE FROM Evidence e").executeUpdate();
        em.createQuery("DELETE FROM Attachment a").executeUpdate();
        isJudgedBy(own, POOLS.get(1));
    }

    private static InspectionPool trusting(Path folder, DemoAuthority authority) {
        return new InspectionPool(
                WorkerSettings.of(
                        List.of(System.getProperty("java.class.path").split(File.pathSeparator)),
                        TrustFolders.under(authority.trust()),
                        Optional.empty()),
                1,
                folder.resolve("work"),
                at(NOW));
    }

    private void isJudgedBy(DemoAuthority by, InspectionPool through) throws Exception {
        authority = by;
        pool = through;
        byte[] signed = new PdfSigner()
                .seal(
                        Portal.aPdf(),
                        new SigningRequest("Tôi ký tài liệu này", "", NOW),
                        authority.seal("Trường Bến Đông", "9900002001"));
        file = taken(signed);
    }

    @AfterEach
    void stopItsOwn() {
        while (POOLS.size() > 1) {
            POOLS.remove(1).close();
        }
    }

    @AfterAll
    static void stop() {
        POOLS.remove(0).close();
    }

    @Test
    void whatTheVerdictAtReceiptRestedOnIsKept() throws IOException {
        List<EvidenceView> all = evidences.of(file.id());

        assertThat(all).hasSize(1);
        EvidenceView receipt = all.get(0);
        assertThat(receipt.occasion()).isEqualTo(EvidenceOccasion.RECEIPT);
        assertThat(receipt.report().orElseThrow().who()).contains(SignerStatus.TRUSTED);
        assertThat(receipt.report().orElseThrow().policy()).hasSize(64);
        ValidationData material = receipt.material();
        String signature = receipt.report().orElseThrow().signatures().get(0).id();
        assertThat(material.chain(signature))
                .extracting(ValidationData.Piece::title)
                .first()
                .isEqualTo("Trường Bến Đông");
        assertThat(material.chain(signature)).hasSize(3).last().matches(ValidationData.Piece::anchor);
        assertThat(material.pieces()).extracting(ValidationData.Piece::kind).contains(ValidationData.Kind.CRL);
        for (ValidationData.Piece piece : material.pieces()) {
            assertThat(store.open(piece.sha256())).isNotEmpty();
        }
    }

    @Test
    void theSweepIsToldOfUploadsPicturesAndEvidence() {
        String picture = "a".repeat(64);
        em.createNativeQuery("update attachment set inspection = jsonb_set(inspection, '{previews}', to_jsonb(array['"
                        + picture + "']))")
                .executeUpdate();
        List<Sha256> needed = new ArrayList<>(evidences.of(file.id()).get(0).material().pieces().stream()
                .map(ValidationData.Piece::sha256)
                .toList());
        needed.addAll(List.of(file.sha256(), new Sha256(picture)));
        List<Sha256> asked = new ArrayList<>(needed);
        asked.add(new Sha256("0".repeat(64)));

        assertThat(new AttachmentReferences(em).named(asked)).containsExactlyInAnyOrderElementsOf(needed);
    }

    @Test
    void judgedAgainSoonNothingHasChanged() throws Exception {
        assertThat(again(NOW.plus(Duration.ofDays(1)))).contains(ComparisonCode.SAME);
    }

    @Test
    void yearsLaterTheCertificateHasExpiredAndTheVerdictAtReceiptStillHolds() throws Exception {
        withTrustOfItsOwn();
        FileUtils.deleteDirectory(authority.trust().resolve("crl").toFile());
        FileUtils.deleteDirectory(authority.trust().resolve("intermediates").toFile());

        assertThat(again(NOW.plus(Duration.ofDays(12 * 365)))).contains(ComparisonCode.EXPIRED_SINCE);
        EvidenceView later = evidences.of(file.id()).get(1);
        assertThat(later.atReceipt().orElseThrow().who())
                .as("with the lists kept at receipt alone")
                .contains(SignerStatus.TRUSTED);
    }

    @Test
    void anIssuerThatIsTrustedNoMoreIsNamed() throws Exception {
        withTrustOfItsOwn();
        FileUtils.cleanDirectory(authority.trust().resolve("anchors").toFile());

        assertThat(again(NOW.plus(Duration.ofDays(1)))).contains(ComparisonCode.TRUST_LOST);
    }

    @Test
    void whatIsTrustedByPageCountsFromTheNextFileOnAndEndedNoMore() throws Exception {
        withTrustOfItsOwn();
        byte[] root = Files.readAllBytes(authority.trust().resolve("anchors/root.crt"));
        Settings settings = settings(folder.resolve("page"));
        TrustedCertificates certificates = new TrustedCertificates(
                em, new TrustList(TrustFolders.under(), at(NOW)), at(NOW.plus(Duration.ofHours(2))));
        FileUtils.cleanDirectory(authority.trust().resolve("anchors").toFile());
        pool = new InspectionPool(
                WorkerSettings.of(
                        List.of(System.getProperty("java.class.path").split(File.pathSeparator)),
                        TrustFolders.under(authority.trust(), settings.dataDir().resolve("trust")),
                        Optional.empty()),
                1,
                folder.resolve("work"),
                at(NOW),
                new TrustMirror(certificates, settings)::lay);
        POOLS.add(pool);
        file = taken(Files.readAllBytes(store.path(file.sha256())));
        SignatureReport before = evidences.of(file.id()).get(0).report().orElseThrow();
        assertThat(before.who()).contains(SignerStatus.UNTRUSTED);

        TrustLine added = certificates.add(
                new TrustRequest(
                        root,
                        TrustEntry.Kind.ANCHOR,
                        TrustFamily.GOVERNMENT,
                        DigestUtils.sha1Hex(root),
                        "công văn 1",
                        "thử",
                        null,
                        null),
                new AccountName("quantrivien"));
        file = taken(Files.readAllBytes(store.path(file.sha256())));
        SignatureReport after = evidences.of(file.id()).get(0).report().orElseThrow();
        assertThat(after.who()).contains(SignerStatus.TRUSTED);
        assertThat(after.signatures().get(0).family()).isEqualTo(TrustFamily.GOVERNMENT);
        assertThat(after.policy()).isEqualTo(before.policy());
        assertThat(after.trust()).hasSize(64).isNotEqualTo(before.trust());

        certificates.end(added.id(), null, "lộ khóa", new AccountName("quantrivien"));
        assertThat(again(NOW.plus(Duration.ofDays(1)))).contains(ComparisonCode.TRUST_LOST);
        EvidenceView later = evidences.of(file.id()).get(1);
        assertThat(later.atReceipt().orElseThrow().who())
                .as("it was trusted when the file came in")
                .contains(SignerStatus.TRUSTED);
        assertThat(later.report().orElseThrow().who()).contains(SignerStatus.UNTRUSTED);
        assertThat(later.report().orElseThrow().trust()).isNotEqualTo(after.trust());
    }

    private static Settings settings(Path data) {
        return new Settings(
                Path.of("config").toAbsolutePath(),
                data,
                "http://localhost",
                "x",
                false,
                1,
                false,
                Optional.empty(),
                1);
    }

    @Test
    void aStoredFileThatWasDamagedIsNoticed() throws Exception {
        byte[] bytes = Files.readAllBytes(store.path(file.sha256()));
        bytes[12] ^= 1;
        Files.write(store.path(file.sha256()), bytes);

        assertThat(again(NOW.plus(Duration.ofDays(1)))).contains(ComparisonCode.FILE_DIFFERS);
    }

    @Test
    void oneThatWaitsIsNotAskedTwiceAndAnUnsignedFileNotAtAll() throws Exception {
        AttachmentSummary unsigned = taken(Portal.aPdf());
        for (int i = 0; i < 2; i++) {
            evidences.judgeAgain(List.of(file.id(), unsigned.id()), EvidenceOccasion.REQUEST, "motcua");
            em.flush();
        }

        assertThat(evidences.of(file.id())).hasSize(2);
        assertThat(evidences.of(unsigned.id())).isEmpty();
    }

    @Test
    void theEvidenceIsHandedOutWhole() throws Exception {
        again(NOW.plus(Duration.ofDays(1)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        evidences.pack(
                file,
                one -> Optional.of(
                        Json.createObjectBuilder().add("component", "TO_TRINH").build()),
                out);

        Map<String, byte[]> entries = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(entries.put(entry.getName(), zip.readAllBytes())).isNull();
            }
        }
        JsonObject json = Json.createReader(new ByteArrayInputStream(entries.get("evidence.json")))
                .readObject();
        assertThat(json.getString("sha256")).isEqualTo(file.sha256().value());
        assertThat(json.getJsonArray("judgings")).hasSize(2).allSatisfy(judging -> assertThat(
                        judging.asJsonObject().getJsonObject("match").getString("component"))
                .isEqualTo("TO_TRINH"));
        assertThat(json.getJsonArray("judgings").getJsonObject(1).getString("difference_vi"))
                .contains("không đổi");
        assertThat(entries.keySet()).anyMatch(name -> name.startsWith("crl/") && name.endsWith(".crl"));
        assertThat(entries.keySet().stream().filter(name -> name.startsWith("certificate/")))
                .hasSize(3);
    }

    /** Has it judged again at the moment, and tells what the difference is. */
    private Optional<ComparisonCode> again(Instant moment) throws Exception {
        evidences.judgeAgain(List.of(file.id()), EvidenceOccasion.REQUEST, "motcua");
        em.flush();
        em.clear();
        EvidenceQueue queue = new EvidenceQueue(em, at(moment));
        EvidenceQueue.Job job = queue.claim().orElseThrow();
        em.flush();
        assertThat(queue.claim()).as("while it is claimed").isEmpty();
        Rejudged found = new Rejudging(pool, store, folder.resolve("work"), at(moment))
                .judge(job)
                .orElseThrow();
        queue.conclude(job.id(), found);
        em.flush();
        em.clear();
        List<EvidenceView> all = evidences.of(file.id());
        return Evidences.difference(all, all.get(1));
    }

    private AttachmentSummary taken(byte[] pdf) throws Exception {
        List<FileStaged> staged = new ArrayList<>();
        Attachments attachments = new Attachments(em);
        Intake intake = new Intake(attachments, store, new Hearing<>(staged::add), at(NOW));
        AttachmentId id = intake.receive(new ByteArrayInputStream(pdf), "to-trinh.pdf", 1_000_000, "lan")
                .id();
        em.flush();
        InspectionQueue queue = new InspectionQueue(attachments, new Hearing<>(infected -> {}), at(NOW));
        InspectionQueue.Job job = queue.claim().orElseThrow();
        Path into = Files.createTempDirectory(folder, "into");
        Inspection found = pool.inspect(store.path(job.sha256()), job.name(), List.of(), into);
        Rejudging.keep(store, found.material(), into);
        queue.conclude(id, found);
        em.flush();
        em.clear();
        return intake.get(id);
    }

    private static Clock at(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }
}
