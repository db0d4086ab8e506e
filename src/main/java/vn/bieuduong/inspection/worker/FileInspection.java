package vn.bieuduong.inspection.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.inspection.AttachmentReason;
import vn.bieuduong.inspection.CopyRequest;
import vn.bieuduong.inspection.CopyVerdict;
import vn.bieuduong.inspection.Illustration;
import vn.bieuduong.inspection.Inspection;
import vn.bieuduong.inspection.MalwareScanner;
import vn.bieuduong.inspection.MediaKind;
import vn.bieuduong.inspection.RejudgeRequest;
import vn.bieuduong.inspection.Rejudged;
import vn.bieuduong.inspection.Scan;
import vn.bieuduong.inspection.Warning;
import vn.bieuduong.inspection.WorkerSettings;
import vn.bieuduong.inspection.picture.PictureTask;
import vn.bieuduong.inspection.signing.SigningAnswer;
import vn.bieuduong.inspection.signing.SigningTask;
import vn.bieuduong.inspection.table.Table;
import vn.bieuduong.inspection.table.TableAnswer;
import vn.bieuduong.inspection.table.TableRequest;
import vn.bieuduong.signature.SignatureInspector;
import vn.bieuduong.signature.SignedCopy;
import vn.bieuduong.signature.report.DetachedCandidate;
import vn.bieuduong.signature.report.IntegrityCode;
import vn.bieuduong.signature.report.SignatureReport;
import vn.bieuduong.signature.signing.SealReason;
import vn.bieuduong.signature.validation.OnlineSources;
import vn.bieuduong.signature.validation.TrustFolders;
import vn.bieuduong.signature.validation.ValidationDataCollector;

/**
 * Kiểm tra một tệp: everything that is found out about one file, inside a worker. Each step has its own time limit, and
 * a step that runs out of time or memory costs its own result only. The verdict is one question; text and pictures are another.
 */
final class FileInspection {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final Duration LOOK = Duration.ofSeconds(10);

    /** What a step that watches its own computing may take longer, before it is given up with its worker. */
    private static final Duration GRACE = Duration.ofSeconds(3);

    /** Stands for the text of a file that could not be read; nothing else in a text is a NUL. */
    private static final String UNREAD = "\0";

    private final TrustFolders trust;
    private final OnlineSources online;
    private final MalwareScanner scanner;
    private final Duration judging;
    private final Duration reading;
    private final Duration drawing;
    private final Clock clock;
    private boolean spent;
    private String trustState;
    private SignatureInspector signatures;

    FileInspection(WorkerSettings settings, Clock clock) {
        trust = settings.trust();
        online = new OnlineSources(settings.online());
        scanner = new MalwareScanner(settings.clamd());
        reading = settings.drawing().multipliedBy(3).dividedBy(10);
        drawing = settings.drawing().minus(reading);
        judging = settings.limit().multipliedBy(6).dividedBy(10);
        this.clock = clock;
        trustState = trust.state();
        signatures = new SignatureInspector(trust, online, clock);
    }

    /** Whether the process should end: a thread still runs, or memory ran out. */
    boolean isSpent() {
        return spent;
    }

    /** Proves that the signature library works, and loads its two thousand classes before somebody waits. */
    void warmUp() {
        signatures.selfTest();
    }

    Inspection inspect(Path file, String name, List<DetachedCandidate> nearby, @Nullable Path into) {
        long started = System.nanoTime();
        followTrust();
        Set<AttachmentReason> reasons = EnumSet.noneOf(AttachmentReason.class);
        Set<Warning> warnings = EnumSet.noneOf(Warning.class);
        FileLook look = run(LOOK, () -> FileLook.at(file), FileLook.unreadable());
        reasons.addAll(look.reasons());
        warnings.addAll(look.warnings());
        label(look.kind(), name, reasons);

        Scan scan = run(MalwareScanner.LIMIT.plusSeconds(5), () -> scanner.scan(file), Scan.FAILED);
        if (look.kind() == MediaKind.PDF && look.reasons().isEmpty() && scan != Scan.INFECTED && scan != Scan.FAILED) {
            // what cannot be unpacked in time was not found clean by it, but nor was anything found
            Scan hidden = run(LOOK, () -> new HiddenContents(scanner).scan(file), Scan.CLEAN);
            scan = hidden == Scan.INFECTED || hidden == Scan.FAILED ? hidden : scan;
        }
        if (scan == Scan.INFECTED) {
            reasons.add(AttachmentReason.INFECTED);
        }
        if (scan == Scan.NOT_CONFIGURED) {
            warnings.add(Warning.NOT_SCANNED);
        }

        ValidationDataCollector material =
                into == null ? ValidationDataCollector.none() : ValidationDataCollector.into(into);
        SignatureReport unreadable = SignatureInspector.unreadable(IntegrityCode.LIMIT_EXCEEDED, clock.instant());
        SignatureReport report = scan == Scan.INFECTED
                ? unreadable
                : run(judging, () -> signatures.inspect(file, nearby, clock.instant(), material), unreadable);
        switch (report.code()) {
            case PASSWORD_NEEDED -> reasons.add(AttachmentReason.ENCRYPTED);
            case FILE_DAMAGED, NOT_A_DOCUMENT -> {
                if (look.kind().isAccepted()) {
                    reasons.add(AttachmentReason.UNREADABLE);
                }
            }
            case LIMIT_EXCEEDED -> {
                if (scan != Scan.INFECTED) {
                    reasons.add(AttachmentReason.TOO_COMPLEX);
                }
            }
            default -> {
                // a file with a bad signature is taken in all the same: the report says so to everybody
            }
        }

        Path inside = reasons.isEmpty() && look.kind() == MediaKind.CMS
                ? run(LOOK, () -> signatures.content(file), Optional.<Path>empty())
                        .orElse(null)
                : null;
        FileLook seen = look;
        if (inside != null) {
            // what a signature file encloses is what people read: it is looked at like any upload
            seen = run(LOOK, () -> FileLook.at(inside), FileLook.unreadable());
            reasons.addAll(seen.reasons());
            warnings.addAll(seen.warnings());
            if (reasons.isEmpty() && !seen.kind().isAccepted() && seen.kind() != MediaKind.TEXT) {
                reasons.add(AttachmentReason.TYPE_NOT_ALLOWED);
            }
            Scan within = run(MalwareScanner.LIMIT.plusSeconds(5), () -> scanner.scan(inside), Scan.FAILED);
            if (within == Scan.INFECTED) {
                reasons.add(AttachmentReason.INFECTED);
            }
            scan = within == Scan.FAILED || within == Scan.INFECTED ? within : scan;
        }
        delete(inside);
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
        return new Inspection(
                look.kind(), seen.pages(), reasons, warnings, scan, report, List.of(), millis, material.material());
    }

    /** Reads and draws a file that was found usable; of a signature file what it encloses. */
    Illustration illustrate(Path file, Path into) {
        Set<Warning> warnings = EnumSet.noneOf(Warning.class);
        MediaKind outside = run(LOOK, () -> FileLook.kind(file), MediaKind.UNKNOWN);
        Path inside = outside == MediaKind.CMS
                ? run(LOOK, () -> signatures.content(file), Optional.<Path>empty())
                        .orElse(null)
                : null;
        Path shown = inside == null ? file : inside;
        MediaKind kind = inside == null ? outside : run(LOOK, () -> FileLook.kind(inside), MediaKind.UNKNOWN);

        String text = run(reading.plus(GRACE), () -> FileText.of(shown, kind, reading), UNREAD);
        if (text.equals(UNREAD) || text.length() >= FileText.LONGEST) {
            warnings.add(Warning.TEXT_CUT);
        }
        // filled page by page, so that a page too many costs itself only
        List<String> previews = Collections.synchronizedList(new ArrayList<>());
        if (!run(drawing.plus(GRACE), () -> Preview.draw(shown, kind, into, previews, drawing), false)) {
            warnings.add(Warning.PICTURE_CUT);
        }
        delete(inside);
        return new Illustration(text, List.copyOf(previews), warnings);
    }

    private static void delete(@Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Judges the signatures again, as of each of the moments, with what was kept at receipt beside today's trust. */
    Rejudged rejudge(RejudgeRequest request) {
        SignatureInspector both = new SignatureInspector(trust.with(request.known()), online, clock);
        List<SignatureReport> reports = new ArrayList<>();
        ValidationDataCollector material = ValidationDataCollector.none();
        for (Instant moment : request.moments()) {
            ValidationDataCollector collected = ValidationDataCollector.into(request.into());
            reports.add(run(
                    judging,
                    () -> both.inspect(request.file(), request.nearby(), moment, collected),
                    SignatureInspector.unreadable(IntegrityCode.LIMIT_EXCEEDED, moment)));
            material = collected;
        }
        return new Rejudged(reports, material.material());
    }

    /** Judges a copy signed elsewhere against what was given out; one the scanner does not clear is not read at all. */
    CopyVerdict judge(CopyRequest request) {
        followTrust();
        SignedCopy unreadable =
                new SignedCopy(SignatureInspector.unreadable(IntegrityCode.LIMIT_EXCEEDED, clock.instant()), false);
        Scan scan = run(MalwareScanner.LIMIT.plusSeconds(5), () -> scanner.scan(request.copy()), Scan.FAILED);
        if (scan == Scan.INFECTED || scan == Scan.FAILED) {
            return new CopyVerdict(unreadable, scan);
        }
        return new CopyVerdict(
                run(judging, () -> signatures.inspectCopy(request.copy(), request.given()), unreadable), scan);
    }

    /** An administrator's new anchor or list counts from the next file on, without a restart. */
    private void followTrust() {
        String now = trust.state();
        if (!now.equals(trustState)) {
            signatures = new SignatureInspector(trust, online, clock);
            trustState = now;
        }
    }

    private static void label(MediaKind kind, String name, Set<AttachmentReason> reasons) {
        if (!reasons.isEmpty()) {
            return;
        }
        if (kind == MediaKind.UNKNOWN && !kind.fits(name)) {
            reasons.add(AttachmentReason.UNREADABLE);
        } else if (!kind.fits(name)) {
            reasons.add(AttachmentReason.MISLABELLED);
        } else if (!kind.isAccepted()) {
            reasons.add(kind == MediaKind.HEIF ? AttachmentReason.HEIC_PICTURE : AttachmentReason.TYPE_NOT_ALLOWED);
        }
    }

    /** Reads an uploaded list; what it holds is put where the request says. */
    TableAnswer table(TableRequest asked) {
        return run(
                judging, () -> new TableReading(scanner, judging).read(asked), TableAnswer.of(Table.State.TOO_COMPLEX));
    }

    /** Makes a file ready for one more signature, or puts that in. */
    SigningAnswer sign(SigningTask task) {
        return run(judging, () -> PdfSigning.answer(task), SigningAnswer.refused(SealReason.DOCUMENT_UNREADABLE));
    }

    /** Makes a page of a picture; one the scanner does not clear is not read at all. */
    PictureTask.State picture(PictureTask task) {
        Scan scan = run(MalwareScanner.LIMIT.plusSeconds(5), () -> scanner.scan(task.picture()), Scan.FAILED);
        return scan == Scan.INFECTED
                ? PictureTask.State.NOT_A_PICTURE
                : run(reading.plus(drawing), () -> PicturePage.make(task), PictureTask.State.NOT_A_PICTURE);
    }

    /** Runs a step in a thread of its own; what does not come in time, or dies, gives the value for that. */
    private <T> T run(Duration limit, Callable<T> step, T otherwise) {
        FutureTask<T> task = new FutureTask<>(step);
        Thread thread = new Thread(null, task, "step", 16L * 1024 * 1024);
        thread.setDaemon(true);
        try {
            thread.start();
            return await(task, thread, limit);
        } catch (TimeoutException e) {
            spent = true;
            return otherwise;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof VirtualMachineError) {
                spent = true;
            }
            return otherwise;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return otherwise;
        } catch (OutOfMemoryError e) {
            spent = true;
            return otherwise;
        }
    }

    /**
     * The limit counts the step's own computing time, so that a busy machine blames no file; waiting is cut at
     * {@link WorkerSettings#PATIENCE} times that.
     */
    private static <T> T await(FutureTask<T> task, Thread thread, Duration limit)
            throws TimeoutException, ExecutionException, InterruptedException {
        long end =
                System.nanoTime() + limit.multipliedBy(WorkerSettings.PATIENCE).toNanos();
        while (true) {
            try {
                return task.get(Math.min(200, Math.max(1, limit.toMillis())), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (System.nanoTime() > end || THREADS.getThreadCpuTime(thread.getId()) > limit.toNanos()) {
                    throw e;
                }
            }
        }
    }
}
