package vn.bieuduong.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bieuduong.inspection.AttachmentReason;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Sha256;
import vn.bieuduong.platform.id.AccountName;

/** A file that comes in pieces goes on where it was, is its sender's alone, and is taken for no other. */
class ChunkedUploadsTest {

    private static final AccountName SCHOOL = new AccountName("truonghoc");
    private static final AccountName VILLAGE = new AccountName("thon");
    private static final int MOST = 1000;

    @TempDir
    private Path folder;

    private final byte[] file = new byte[900];
    private Sha256 whole;
    private ChunkedUploads uploads;

    @BeforeEach
    void aFile() {
        new Random(7).nextBytes(file);
        whole = Sha256.of(file);
        uploads = new ChunkedUploads(folder, MOST);
    }

    @Test
    void itGoesOnWhereItWasAndIsTakenOnce() throws IOException {
        assertThat(add(0, 400)).isEqualTo(new ChunkedUploads.Added(true, 400));
        ChunkedUploads restarted = new ChunkedUploads(folder, MOST);
        assertThat(restarted.here(SCHOOL, whole)).isEqualTo(400);
        assertThat(add(400, 900)).isEqualTo(new ChunkedUploads.Added(true, 900));

        try (InputStream taken = restarted.take(SCHOOL, whole)) {
            assertThat(taken.readAllBytes()).isEqualTo(file);
        }
        assertThat(files()).isZero();
        assertRefused(() -> uploads.take(SCHOOL, whole), AttachmentReason.PIECES_GONE);
    }

    @Test
    void aPieceFromElsewhereChangesNothing() {
        add(0, 400);

        assertThat(add(300, 500)).isEqualTo(new ChunkedUploads.Added(false, 400));
        assertThat(add(500, 900)).isEqualTo(new ChunkedUploads.Added(false, 400));
        assertThat(add(0, 400)).isEqualTo(new ChunkedUploads.Added(false, 400));
        assertThat(uploads.here(SCHOOL, whole)).isEqualTo(400);
    }

    @Test
    void anotherAccountHasNothingOfIt() {
        add(0, 900);

        assertThat(uploads.here(VILLAGE, whole)).isZero();
        assertRefused(() -> uploads.take(VILLAGE, whole), AttachmentReason.PIECES_GONE);
        assertThat(uploads.here(SCHOOL, whole)).isEqualTo(900);
    }

    @Test
    void whatIsNotThatFileIsThrownAway() throws IOException {
        add(0, 400);
        uploads.add(SCHOOL, whole, 900, 400, 500, new ByteArrayInputStream(new byte[500]));

        assertRefused(() -> uploads.take(SCHOOL, whole), AttachmentReason.PIECES_DIFFER);
        assertThat(files()).isZero();
    }

    @Test
    void moreThanWasSaidOrThanAnyFileMayHaveIsRefused() {
        assertRefused(() -> piece(whole, 900, 0, 901), AttachmentReason.TOO_LARGE);
        assertRefused(() -> piece(whole, MOST + 1, 0, 10), AttachmentReason.TOO_LARGE);
        assertRefused(() -> piece(whole, 900, -1, 10), AttachmentReason.TOO_LARGE);
        assertRefused(() -> piece(whole, -1, 0, 10), AttachmentReason.TOO_LARGE);
        assertThat(uploads.here(SCHOOL, whole)).isZero();
    }

    @Test
    void halfAPieceIsNone() {
        add(0, 400);

        assertThatThrownBy(() -> uploads.add(SCHOOL, whole, 900, 400, 300, new ByteArrayInputStream(new byte[100])))
                .hasRootCauseInstanceOf(IOException.class);
        assertThat(uploads.here(SCHOOL, whole)).isEqualTo(400);
    }

    @Test
    void nobodyBeginsWithoutEnd() {
        for (int i = 0; i < 4; i++) {
            piece(Sha256.of(new byte[] {(byte) i}), MOST, 0, 900);
        }
        assertRefused(() -> piece(whole, MOST, 0, 10), AttachmentReason.BEGUN_USED_UP);
        assertThat(uploads.add(VILLAGE, whole, MOST, 0, 10, new ByteArrayInputStream(new byte[10]))
                        .taken())
                .isTrue();
    }

    private ChunkedUploads.Added add(int from, int to) {
        return uploads.add(
                SCHOOL, whole, file.length, from, to - from, new ByteArrayInputStream(file, from, to - from));
    }

    private ChunkedUploads.Added piece(Sha256 of, long size, long offset, int length) {
        return uploads.add(SCHOOL, of, size, offset, length, new ByteArrayInputStream(new byte[length]));
    }

    private long files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).count();
        }
    }

    private static void assertRefused(ThrowingCallable act, AttachmentReason reason) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.findings())
                .extracting(Finding::reason)
                .containsExactly(reason));
    }
}
