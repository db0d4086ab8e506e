package vn.bieuduong.registration.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bieuduong.Portal;
import vn.bieuduong.attachment.AttachmentId;
import vn.bieuduong.attachment.AttachmentState;
import vn.bieuduong.attachment.AttachmentSummary;
import vn.bieuduong.fictional.DemoAuthority;
import vn.bieuduong.fictional.SamplePaper;
import vn.bieuduong.fictional.SamplePapers;
import vn.bieuduong.inspection.Inspected;
import vn.bieuduong.inspection.Inspection;
import vn.bieuduong.inspection.InspectionPool;
import vn.bieuduong.platform.Sha256;
import vn.bieuduong.registration.paper.UnitPaper.Worth;
import vn.bieuduong.signature.validation.TrustFolders;

/** A paper recommends its unit only when it is whole, rightly signed, and the certificate carries the very tax code. */
class UnitPaperIT {

    private static final String TAX_CODE = "0312345679";

    @TempDir
    private Path folder;

    @Test
    void onlyTheUnitsOwnValidSignatureRecommendsIt() throws Exception {
        DemoAuthority authority = DemoAuthority.openOrCreate(folder.resolve("demo"), Clock.systemUTC());
        Map<String, Worth> expected = Map.of(
                "hop-le", Worth.OF_UNIT,
                "chua-ky", Worth.UNSIGNED,
                "sua-sau-khi-ky", Worth.DOUBTFUL,
                "them-trang-sau-khi-ky", Worth.DOUBTFUL,
                "sua-byte", Worth.DOUBTFUL,
                "bi-thu-hoi", Worth.DOUBTFUL,
                "nguoi-khac-ky", Worth.OTHER_BODY,
                "to-chuc-la", Worth.DOUBTFUL);
        try (InspectionPool pool = Inspected.trusting(TrustFolders.under(authority.trust()))) {
            for (SamplePaper one : new SamplePapers(authority, Instant.now())
                    .from(Portal.aPdf(), "giay", "Công ty Có Giấy", TAX_CODE)) {
                AttachmentSummary file = judged(pool, one);
                expected.forEach((state, worth) -> {
                    if (one.fileName().equals("giay-" + state + ".pdf")) {
                        assertThat(UnitPaper.of(file, TAX_CODE).worth())
                                .as(state)
                                .isEqualTo(worth);
                        assertThat(UnitPaper.of(file, "0399999999").worth())
                                .as(state + ", and the code of another")
                                .isNotEqualTo(Worth.OF_UNIT);
                        assertThat(UnitPaper.of(file, TAX_CODE + "-001").worth())
                                .as(state + ", and the code of a branch")
                                .isNotEqualTo(Worth.OF_UNIT);
                    }
                });
            }
        }
    }

    private AttachmentSummary judged(InspectionPool pool, SamplePaper one) throws IOException, InterruptedException {
        Path file = Files.write(folder.resolve(one.fileName()), one.pdf());
        Inspection found = pool.inspect(file, one.fileName());
        return new AttachmentSummary(
                new AttachmentId(UUID.randomUUID()),
                one.fileName(),
                one.pdf().length,
                Sha256.of(one.pdf()),
                AttachmentState.READY,
                found,
                false,
                "application",
                Instant.now());
    }
}
