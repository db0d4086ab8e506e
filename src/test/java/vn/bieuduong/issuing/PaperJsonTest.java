package vn.bieuduong.issuing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.bieuduong.document.Papers;

/** What a paper says comes back from its JSON as it was. */
class PaperJsonTest {

    @TestFactory
    Stream<DynamicTest> everyPaperComesBackEqual() {
        return Papers.all().stream()
                .map(paper -> DynamicTest.dynamicTest(
                        paper.getClass().getSimpleName(),
                        () -> assertThat(PaperJson.read(PaperJson.of(paper))).isEqualTo(paper)));
    }
}
