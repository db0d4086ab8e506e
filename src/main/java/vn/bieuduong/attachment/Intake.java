package vn.bieuduong.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.inspection.AttachmentReason;
import vn.bieuduong.inspection.Inspection;
import vn.bieuduong.inspection.MalwareScanner;
import vn.bieuduong.inspection.Scan;
import vn.bieuduong.platform.DiskFull;
import vn.bieuduong.platform.FileStore;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.Sha256;
import vn.bieuduong.platform.StoredFile;
import vn.bieuduong.platform.UploadRules;

/**
 * Tiếp nhận tệp: takes in what an applicant uploads. The file is durable before its row is written; it is inspected
 * afterwards, and the caller asks for the result. Who may see a file is for the caller to decide.
 */
@ApplicationScoped
@Transactional
public class Intake {

    /** More than this waiting means that somebody floods the portal or the workers stand still. */
    static final int MOST_WAITING = 500;

    private static final long MEGABYTE = 1024 * 1024;
    private static final Duration A_DAY = Duration.ofHours(24);

    private final Attachments attachments;
    private final FileStore store;
    private final Event<FileStaged> staged;
    private final UploadRules rules;
    private final Optional<String> clamd;
    private final Clock clock;

    @Inject
    Intake(Attachments attachments, FileStore store, Event<FileStaged> staged, Settings settings, Clock clock) {
        this(attachments, store, staged, settings.uploads(), settings.clamd(), clock);
    }

    public Intake(Attachments attachments, FileStore store, Event<FileStaged> staged, Clock clock) {
        this(attachments, store, staged, UploadRules.DEFAULT, Optional.empty(), clock);
    }

    Intake(
            Attachments attachments,
            FileStore store,
            Event<FileStaged> staged,
            UploadRules rules,
            Optional<String> clamd,
            Clock clock) {
        this.attachments = attachments;
        this.store = store;
        this.staged = staged;
        this.rules = rules;
        this.clamd = clamd;
        this.clock = clock;
    }

    /** Keeps a file that comes alone and queues it for inspection. */
    public AttachmentSummary receive(InputStream content, String declaredName, long maxBytes, String uploader) {
        return receive(content, declaredName, maxBytes, uploader, null);
    }

    /**
     * Keeps the file and queues it for inspection.
     *
     * @param bundle what it is handed in with: a signature file is judged against the file of its bundle that it signs
     */
    public AttachmentSummary receive(
            InputStream content, String declaredName, long maxBytes, String uploader, @Nullable UUID bundle) {
        String name = FileName.clean(declaredName).orElseThrow(() -> Refusal.of(AttachmentReason.NAME_MISSING));
        Refusal.unless(attachments.waiting() < MOST_WAITING, AttachmentReason.BUSY);
        mustHaveLeft(uploader);
        StoredFile file;
        try {
            file = store.put(content, maxBytes);
        } catch (FileStore.TooLarge e) {
            throw Refusal.of(AttachmentReason.TOO_LARGE, Math.max(1, maxBytes / MEGABYTE));
        } catch (IOException e) {
            Refusal.unless(!DiskFull.is(e), AttachmentReason.NO_ROOM);
            throw new UncheckedIOException(e);
        }
        Refusal.unless(file.size() > 0, AttachmentReason.EMPTY);
        Attachment attachment = attachments.add(new Attachment(file, name, bundle, uploader, clock.instant()));
        staged.fire(new FileStaged(attachment.id()));
        return attachment.summary();
    }

    private void mustHaveLeft(String uploader) {
        Refusal.unless(
                attachments.waiting(uploader) < rules.waiting(), AttachmentReason.WAITING_USED_UP, rules.waiting());
        Attachments.Brought today =
                attachments.brought(uploader, clock.instant().minus(A_DAY));
        Refusal.unless(today.files() < rules.filesADay(), AttachmentReason.FILES_USED_UP, rules.filesADay());
        Refusal.unless(
                today.bytes() < rules.megabytesADay() * MEGABYTE,
                AttachmentReason.BYTES_USED_UP,
                rules.megabytesADay());
    }

    public AttachmentSummary get(AttachmentId id) {
        return attachments
                .find(id)
                .orElseThrow(() -> Refusal.of(AttachmentReason.UNKNOWN_FILE))
                .summary();
    }

    /** In the order of upload; an id that names nothing is left out. */
    public List<AttachmentSummary> get(Collection<AttachmentId> ids) {
        return attachments.all(ids).stream().map(Attachment::summary).toList();
    }

    /** The bytes as uploaded, unless a scanner has still to see them. The caller has checked who asks, and closes the stream. */
    public InputStream open(AttachmentId id) {
        AttachmentSummary file = get(id);
        Scan known =
                file.inspected().map(Inspection::scan).orElse(clamd.isPresent() ? Scan.FAILED : Scan.NOT_CONFIGURED);
        Refusal.unless(known != Scan.INFECTED, AttachmentReason.INFECTED);
        Refusal.unless(known != Scan.FAILED, AttachmentReason.UNSCANNED);
        try {
            return store.open(file.sha256());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The bytes for somebody of the office, who opens only what a scanner has cleared where {@code onlyScanned} is in force; one
     * that came while there was no scanner is scanned now. The caller has checked who asks, and closes the stream.
     */
    @Transactional(TxType.NEVER) // the scanner may take its time
    public InputStream openCleared(AttachmentId id) {
        AttachmentSummary file = get(id);
        Scan known = file.inspected().map(Inspection::scan).orElse(Scan.FAILED);
        if (rules.onlyScanned() && !file.isUnscanned() && known != Scan.CLEAN) {
            Scan now = scannedNow(file.sha256());
            Refusal.unless(now != Scan.INFECTED, AttachmentReason.INFECTED);
            Refusal.unless(now == Scan.CLEAN, AttachmentReason.NOT_CLEARED);
        }
        return open(id);
    }

    private Scan scannedNow(Sha256 sha256) {
        try {
            return new MalwareScanner(clamd).scan(store.path(sha256));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A page's picture as PNG, by its address in {@link Inspection#previews()}. */
    public InputStream preview(AttachmentId id, int page) {
        AttachmentSummary file = get(id);
        Refusal.unless(!file.isUnscanned(), AttachmentReason.UNSCANNED);
        List<String> previews = file.inspected().map(Inspection::previews).orElse(List.of());
        Refusal.unless(page >= 1 && page <= previews.size(), AttachmentReason.UNKNOWN_FILE);
        try {
            return store.open(new Sha256(previews.get(page - 1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
