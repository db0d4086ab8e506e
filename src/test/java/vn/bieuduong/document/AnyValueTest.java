package vn.bieuduong.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.bieuduong.document.preview.Specimen;

/** Whatever people type, a paper comes out and nothing stands outside its page. */
class AnyValueTest {

    private static final Documents DOCUMENTS =
            new Documents(Path.of("config/documents"), Clock.fixed(Papers.MORNING, ZoneOffset.UTC));

    static List<Class<?>> kinds() {
        return Arrays.asList(OfficialPaper.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aPaperOfEmptyValuesComesOut(Class<?> kind) throws Exception {
        assertThat(inside(new Specimen(path -> "", 0, true).of(kind))).isTrue();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aPaperOfManySyllablesStaysOnItsPages(Class<?> kind) throws Exception {
        assertThat(inside(new Specimen(path -> "Nguyễn Thị Minh Nguyệt - ".repeat(12), 8, false).of(kind)))
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aPaperOfEndlessWordsStaysOnItsPages(Class<?> kind) throws Exception {
        assertThat(inside(new Specimen(path -> "NguyễnThịMinhKhai_".repeat(12), 3, false).of(kind)))
                .isTrue();
    }

    private static boolean inside(OfficialPaper paper) throws Exception {
        try (PDDocument document = Loader.loadPDF(DOCUMENTS.render(paper).pdf())) {
            Edges edges = new Edges();
            edges.getText(document);
            float width = document.getPage(0).getMediaBox().getWidth();
            float height = document.getPage(0).getMediaBox().getHeight();
            return edges.right <= width - 20 && edges.left >= 20 && edges.bottom <= height - 20;
        }
    }
}
