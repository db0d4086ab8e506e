package vn.bieuduong.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.bieuduong.Database;
import vn.bieuduong.Portal;
import vn.bieuduong.document.preview.PagePictures;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.NomineeId;
import vn.bieuduong.dossier.Nominees;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.platform.Refusal;

/** Whoever drafts sees how a nominee's certificate will read, and nobody takes it for one. */
@ExtendWith(Database.class)
class CertificatePreviewIT {

    @Test
    void aPreviewReadsLikeTheCertificateAndSaysThatItIsNone(EntityManager em, @TempDir Path data) throws IOException {
        Portal portal = new Portal(em, data, Instant.parse("2026-11-23T02:00:00Z"));
        Actor filer = portal.actor("truonghoc");
        DossierId id = portal.aCompleteDraft(filer, "TDKT-P01");
        NomineeId nominee = portal.nominees
                .page(id, Nominees.Filter.NONE, Nominees.Order.LIST, 1)
                .rows()
                .get(0)
                .id();

        byte[] pdf = portal.preview.of(filer, id, nominee);

        Path file = Files.write(data.resolve("preview.pdf"), pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(document))
                    .contains("BẢN XEM TRƯỚC")
                    .contains("Bà Nguyễn Thị Lụa")
                    .contains("Giáo viên, Trường Tiểu học Suối Ngà")
                    .doesNotContain("Kiểm tra: quét mã");
        }
        assertThat(PagePictures.draw(file, 1)).isNotEmpty();
        assertThatThrownBy(() -> portal.preview.of(portal.actor("congdan"), id, nominee))
                .isInstanceOf(Refusal.class);
    }
}
