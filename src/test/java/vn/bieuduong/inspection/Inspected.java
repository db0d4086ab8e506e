package vn.bieuduong.inspection;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import vn.bieuduong.attachment.Attachment;
import vn.bieuduong.attachment.AttachmentReferences;
import vn.bieuduong.attachment.AttachmentState;
import vn.bieuduong.attachment.Attachments;
import vn.bieuduong.attachment.FileStaged;
import vn.bieuduong.attachment.InspectionQueue;
import vn.bieuduong.attachment.SpotCheck;
import vn.bieuduong.inspection.table.Table;
import vn.bieuduong.inspection.table.TableRequest;
import vn.bieuduong.platform.FileReferences;
import vn.bieuduong.platform.FileStore;
import vn.bieuduong.signature.validation.TrustFolders;

/** Has a real worker process inspect a file as soon as it is staged, within the test's transaction. */
public final class Inspected {

    private static final InspectionPool POOL = new InspectionPool(
            WorkerSettings.of(
                    List.of(System.getProperty("java.class.path").split(File.pathSeparator)),
                    TrustFolders.under(),
                    Optional.empty()),
            1,
            Path.of("target/inspected").toAbsolutePath(),
            Clock.systemUTC());

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(POOL::close));
    }

    private Inspected() {}

    /** What attachments name in the file store. */
    public static FileReferences references(EntityManager em) {
        return new AttachmentReferences(em);
    }

    /** Judges files through the same worker. */
    public static SpotCheck spotCheck() {
        return new SpotCheck(() -> POOL, Path.of("target/inspected").toAbsolutePath());
    }

    /** What the worker makes of a list. */
    public static Table table(byte[] file, int mostRows) {
        return table(file, mostRows, TableRequest.NO_LETTER);
    }

    /** What it makes of a table of a letter. */
    public static Table table(byte[] file, int mostRows, int letter) {
        SpotCheck worker = spotCheck();
        try (BroughtFile brought = worker.receive(new ByteArrayInputStream(file), file.length)) {
            return worker.read(brought, mostRows, letter);
        }
    }

    /** Judges files through a worker of its own that trusts what lies in the folders; the caller ends it. */
    public static InspectionPool trusting(TrustFolders trust) {
        return new InspectionPool(
                WorkerSettings.of(
                        List.of(System.getProperty("java.class.path").split(File.pathSeparator)),
                        trust,
                        Optional.empty()),
                1,
                Path.of("target/inspected").toAbsolutePath(),
                Clock.systemUTC());
    }

    public static SpotCheck spotCheck(InspectionPool pool) {
        return new SpotCheck(() -> pool, Path.of("target/inspected").toAbsolutePath());
    }

    public static void now(EntityManager em, Attachments attachments, FileStore store, FileStaged staged, Clock clock) {
        em.flush();
        Attachment attachment = attachments.find(staged.id()).orElseThrow();
        attachment.claim(clock.instant().plus(InspectionQueue.CLAIM));
        try {
            Path pictures = Files.createDirectories(
                    Path.of("target/inspected/pictures-" + attachment.id().value()));
            Path stored = store.path(attachment.sha256());
            attachment.conclude(POOL.inspect(stored, attachment.name()), clock.instant());
            if (attachment.state() == AttachmentState.READY) {
                attachment.illustrate(POOL.illustrate(stored, pictures).withPreviews(List.of()));
            }
            em.flush();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
