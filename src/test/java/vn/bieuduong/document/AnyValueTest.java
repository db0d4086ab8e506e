package vn.bieuduong.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever people type, a paper comes out and nothing stands outside its page. */
class AnyValueTest {

    private static final Documents DOCUMENTS =
            new Documents(Path.of("config/documents"), Clock.fixed(Papers.MORNING, ZoneOffset.UTC));

    /** How the values of a made-up record are chosen. */
    private record Filling(String text, int elements, boolean nullable) {}

    static List<Class<?>> kinds() {
        return Arrays.asList(OfficialPaper.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aPaperOfEmptyValuesComesOut(Class<?> kind) throws Exception {
        assertThat(inside(made(kind, new Filling("", 0, true)))).isTrue();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aPaperOfManySyllablesStaysOnItsPages(Class<?> kind) throws Exception {
        assertThat(inside(made(kind, new Filling("Nguyễn Thị Minh Nguyệt - ".repeat(12), 8, false))))
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aPaperOfEndlessWordsStaysOnItsPages(Class<?> kind) throws Exception {
        assertThat(inside(made(kind, new Filling("NguyễnThịMinhKhai_".repeat(12), 3, false))))
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

    private static OfficialPaper made(Class<?> kind, Filling filling) throws Exception {
        return (OfficialPaper) record(kind, filling);
    }

    private static Object record(Class<?> type, Filling filling) throws Exception {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            boolean nullable = components[i].getAnnotatedType().isAnnotationPresent(Nullable.class);
            values[i] = filling.nullable && nullable ? null : value(components[i], filling);
        }
        return type.getDeclaredConstructor(types).newInstance(values);
    }

    private static Object value(RecordComponent component, Filling filling) throws Exception {
        Class<?> type = component.getType();
        if (type == List.class) {
            Class<?> element = (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
            return Collections.nCopies(
                    filling.elements, element == String.class ? filling.text : record(element, filling));
        } else if (type.isRecord()) {
            return record(type, filling);
        } else if (type == String.class) {
            return filling.text;
        } else if (type == int.class) {
            return 0;
        } else if (type == long.class) {
            return Long.MAX_VALUE;
        } else if (type == boolean.class) {
            return true;
        } else if (type == LocalDate.class) {
            return Papers.DAY;
        } else if (type == Instant.class) {
            return Papers.MORNING;
        }
        throw new IllegalStateException("no value for " + component);
    }
}
