package vn.bieuduong.signature.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pades.PAdESUtils;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Ours against the library's own, on texts full of marks, whole and broken. */
class RevisionMarksTest {

    @Test
    void marksAreFoundWhereverTheLibraryFindsThem() {
        Random random = new Random(7);
        int found = 0;
        for (int round = 0; round < 3_000; round++) {
            byte[] text = text(random, round % 10 == 0);
            List<Integer> ours = RevisionServiceTest.ends(RevisionMarks.of(new InMemoryDocument(text)));
            assertThat(ours)
                    .as("round " + round)
                    .isEqualTo(RevisionServiceTest.ends(PAdESUtils.extractRevisions(new InMemoryDocument(text))));
            found += ours.size();
        }
        assertThat(found).isGreaterThan(1_000);
    }

    @Test
    void aSourceThatGivesLittleAtATimeIsReadAlike() {
        Random random = new Random(11);
        for (int round = 0; round < 200; round++) {
            byte[] text = text(random, round % 50 == 0);
            DSSDocument drop = new InMemoryDocument(text) {
                @Override
                public InputStream openStream() {
                    return new ByteArrayInputStream(text) {
                        @Override
                        public synchronized int read(byte[] into, int from, int most) {
                            return super.read(into, from, Math.min(most, 3));
                        }
                    };
                }
            };
            assertThat(RevisionServiceTest.ends(RevisionMarks.of(drop)))
                    .as("round " + round)
                    .isEqualTo(RevisionServiceTest.ends(RevisionMarks.of(new InMemoryDocument(text))));
        }
    }

    /** @param far whether its marks lie about the edge of what is read at once */
    private static byte[] text(Random random, boolean far) {
        byte[] alphabet = {'%', 'E', 'O', 'F', '\n', '\r', 'x'};
        StringBuilder text = new StringBuilder("%PDF-");
        text.append("x".repeat(far ? (1 << 16) - random.nextInt(40) : 0));
        for (int part = 0; part < 12; part++) {
            text.append(random.nextInt(3) == 0 ? "%%EOF" : "");
            text.append((char) alphabet[random.nextInt(alphabet.length)]);
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
