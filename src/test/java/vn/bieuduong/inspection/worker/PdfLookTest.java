package vn.bieuduong.inspection.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bieuduong.inspection.Warning;

/** What a PDF does without being asked is told before anybody opens it. */
class PdfLookTest {

    @TempDir
    static Path folder;

    private interface Change {
        void apply(PDDocument document);
    }

    private static byte[] paper(Change change) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (int at = 0; at < 9; at++) {
                document.addPage(new PDPage());
            }
            change.apply(document);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static FileLook look(byte[] file) throws IOException {
        return FileLook.at(Files.write(folder.resolve("a.pdf"), file));
    }

    private static COSDictionary action(String kind) {
        COSDictionary action = new COSDictionary();
        action.setName(COSName.S, kind);
        action.setString("URI", "https://example.vn/");
        return action;
    }

    private static COSDictionary catalog(PDDocument document) {
        return document.getDocumentCatalog().getCOSObject();
    }

    private static void link(PDDocument document, int page, COSDictionary action, String kind) {
        COSDictionary mark = new COSDictionary();
        mark.setName(COSName.SUBTYPE, kind);
        mark.setItem(COSName.A, action);
        document.getPage(page).getCOSObject().setItem(COSName.ANNOTS, new COSArray(List.of(mark)));
    }

    private static COSDictionary on(String occasion, COSDictionary action) {
        COSDictionary occasions = new COSDictionary();
        occasions.setItem(occasion, action);
        return occasions;
    }

    @Test
    void whatReachesOutByItselfIsTold() throws IOException {
        COSDictionary jump = action("GoTo");
        jump.setItem(COSName.NEXT, new COSArray(List.of(action("Named"), action("URI"))));
        Map<String, Change> reaching = Map.of(
                "an address at opening", d -> catalog(d).setItem(COSName.OPEN_ACTION, action("URI")),
                "an address after a jump", d -> catalog(d).setItem(COSName.OPEN_ACTION, jump),
                "an address when saving", d -> catalog(d).setItem(COSName.AA, on("WS", action("URI"))),
                "an address when a page is turned",
                        d -> d.getPage(7).getCOSObject().setItem(COSName.AA, on("O", action("URI"))),
                "sending a form", d -> link(d, 7, action("SubmitForm"), "Link"),
                "data fetched", d -> link(d, 7, action("ImportData"), "Link"),
                "another file", d -> link(d, 7, action("GoToR"), "Link"));
        for (Map.Entry<String, Change> each : reaching.entrySet()) {
            assertThat(look(paper(each.getValue())).warnings())
                    .as(each.getKey())
                    .contains(Warning.REACHES_OUT);
        }
        assertThat(look(paper(d -> link(d, 7, action("URI"), "Link"))).warnings())
                .as("a link that one clicks on")
                .isEmpty();
        assertThat(look(paper(d -> link(d, 7, action("None"), "RichMedia"))).warnings())
                .contains(Warning.HAS_RICH_MEDIA);
    }

    @Test
    void aPdfThatIsAnotherKindOfFileTooIsTold() throws IOException {
        String plain = new String(paper(d -> {}), StandardCharsets.ISO_8859_1);
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        archive.writeBytes(plain.getBytes(StandardCharsets.ISO_8859_1));
        try (ZipOutputStream zip = new ZipOutputStream(archive)) {
            zip.putNextEntry(new ZipEntry("a.html"));
        }

        assertThat(look(bytes(plain)).warnings()).isEmpty();
        assertThat(look(bytes("\u00ef\u00bb\u00bf\r\n" + plain)).warnings()).doesNotContain(Warning.TWO_KINDS);
        assertThat(look(bytes("<html><script>alert(1)</script>\n" + plain)).warnings())
                .contains(Warning.TWO_KINDS);
        assertThat(look(bytes(plain.replaceFirst("\n", "\n%<script>alert(1)</script>\n")))
                        .warnings())
                .contains(Warning.TWO_KINDS);
        assertThat(look(archive.toByteArray()).warnings()).contains(Warning.TWO_KINDS);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
