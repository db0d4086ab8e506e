package vn.bieuduong.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.commons.io.FileUtils;
import vn.bieuduong.inspection.AttachmentReason;
import vn.bieuduong.inspection.BroughtFile;
import vn.bieuduong.inspection.CopyRequest;
import vn.bieuduong.inspection.CopyVerdict;
import vn.bieuduong.inspection.InspectionPool;
import vn.bieuduong.inspection.picture.PictureTask;
import vn.bieuduong.inspection.signing.SigningAnswer;
import vn.bieuduong.inspection.signing.SigningTask;
import vn.bieuduong.inspection.table.Table;
import vn.bieuduong.inspection.table.TableRequest;
import vn.bieuduong.platform.DiskFull;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.TemporaryFiles;
import vn.bieuduong.signature.report.SignatureReport;
import vn.bieuduong.signature.signing.PdfInHand;

/**
 * Kiểm tra tại chỗ: has an inspection worker judge a file while its bringer waits; nothing of it is kept. Few at a time, so
 * that applicants' files do not wait for the curious.
 */
@ApplicationScoped
public class SpotCheck {

    private static final int AT_A_TIME = 2;
    private static final int PATIENCE_SECONDS = 10;

    private final Supplier<InspectionPool> pool;
    private final Path folder;
    private final Semaphore places = new Semaphore(AT_A_TIME, true);

    @Inject
    public SpotCheck(Inspections inspections, TemporaryFiles temporary) {
        this(inspections::pool, temporary.folder("brought"));
    }

    public SpotCheck(Supplier<InspectionPool> pool, Path folder) {
        this.pool = pool;
        this.folder = folder;
    }

    /** Takes the file in; too large or empty is refused. The caller closes it. */
    public BroughtFile receive(InputStream content, long most) {
        return BroughtFile.copy(content, folder, most);
    }

    /** What the worker says of the file's signatures; refused when too many ask at once. */
    public SignatureReport judge(BroughtFile brought) {
        return inTurn(() -> pool.get().inspect(brought.file(), "brought.pdf").signatures());
    }

    /** What the worker says of a copy signed elsewhere, held against the file that was given out; refused as above. */
    public CopyVerdict judgeCopy(BroughtFile brought, Path given) {
        return inTurn(() -> pool.get().judge(new CopyRequest(brought.file(), given)));
    }

    /**
     * The rows of a list; refused as above. Nothing uploaded is read as a table here.
     *
     * @param letter which table of a letter, as {@link TableRequest} says
     */
    public Table read(BroughtFile brought, int mostRows, int letter) {
        Path rows = folder("rows");
        try {
            return inTurn(() -> {
                try {
                    return pool.get().read(new TableRequest(brought.file(), mostRows, letter, rows));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } finally {
            FileUtils.deleteQuietly(rows.toFile());
        }
    }

    /**
     * A page made of a photographed paper, handed to whoever takes it; refused as above, and with a sentence for a picture that nobody here
     * can read.
     */
    public void page(InputStream picture, long most, Consumer<InputStream> taker) {
        Path into = folder("page");
        try (BroughtFile brought = receive(picture, most)) {
            PictureTask.State state = inTurn(() -> pool.get().picture(new PictureTask(brought.file(), into)));
            Refusal.unless(state != PictureTask.State.HEIC, AttachmentReason.HEIC_PICTURE);
            Refusal.unless(state != PictureTask.State.TOO_LARGE, AttachmentReason.PICTURE_TOO_LARGE);
            Refusal.unless(state == PictureTask.State.MADE, AttachmentReason.UNREADABLE);
            try (InputStream made = Files.newInputStream(into.resolve(PictureTask.MADE))) {
                taker.accept(made);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            FileUtils.deleteQuietly(into.toFile());
        }
    }

    /** A file of the store for one more signature; what is asked of it waits for a worker, and is refused as above. */
    public PdfInHand toSign(Path file) {
        return new PdfAtWorker((request, chain, roomForStamp, signature, stamp) -> {
            Path into = folder("signed");
            try {
                SigningAnswer answer = inTurn(() ->
                        pool.get().sign(new SigningTask(file, request, chain, roomForStamp, signature, stamp, into)));
                Path signed = into.resolve(SigningTask.SIGNED);
                return new PdfAtWorker.Got(answer, Files.exists(signed) ? Files.readAllBytes(signed) : new byte[0]);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                FileUtils.deleteQuietly(into.toFile());
            }
        });
    }

    private Path folder(String what) {
        try {
            return Files.createTempDirectory(Files.createDirectories(folder), what);
        } catch (IOException e) {
            Refusal.unless(!DiskFull.is(e), AttachmentReason.NO_ROOM);
            throw new UncheckedIOException(e);
        }
    }

    private <T> T inTurn(Question<T> question) {
        try {
            Refusal.unless(places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS), AttachmentReason.BUSY);
            try {
                return question.ask();
            } finally {
                places.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.of(AttachmentReason.BUSY);
        }
    }

    /** Điều hỏi: something a worker is asked. */
    private interface Question<T> {
        T ask() throws InterruptedException;
    }
}
