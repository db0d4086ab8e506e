package vn.bieuduong.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.io.FileUtils;
import vn.bieuduong.inspection.InspectionPool;
import vn.bieuduong.inspection.RejudgeRequest;
import vn.bieuduong.inspection.Rejudged;
import vn.bieuduong.platform.FileStore;
import vn.bieuduong.platform.Sha256;
import vn.bieuduong.signature.report.DetachedCandidate;
import vn.bieuduong.signature.report.DetachedContent;
import vn.bieuduong.signature.report.ValidationData;

/** Kiểm tra lại: lays out what was kept at receipt, has a worker judge as of then and now, keeps what it used. */
final class Rejudging {

    private static final long PIECE_BYTES = 64L * 1024 * 1024;

    private final InspectionPool pool;
    private final FileStore store;
    private final Path temporary;
    private final Clock clock;

    Rejudging(InspectionPool pool, FileStore store, Path temporary, Clock clock) {
        this.pool = pool;
        this.store = store;
        this.temporary = temporary;
        this.clock = clock;
    }

    /** The verdicts as of the receipt and as of now; empty when the worker could not. */
    Optional<Rejudged> judge(EvidenceQueue.Job job) throws InterruptedException, IOException {
        Files.createDirectories(temporary);
        Path folder = Files.createTempDirectory(temporary, "rejudge");
        try {
            Path known = folder.resolve("known");
            for (ValidationData.Piece piece : job.known().pieces()) {
                lay(piece, known);
            }
            Path into = Files.createDirectories(folder.resolve("into"));
            Optional<Rejudged> found = pool.rejudge(new RejudgeRequest(
                    store.path(job.sha256()), nearby(job), List.of(job.receivedAt(), clock.instant()), known, into));
            if (found.isPresent()) {
                keep(store, found.get().material(), into);
            }
            return found;
        } finally {
            FileUtils.deleteDirectory(folder.toFile());
        }
    }

    /** What it was found to sign at receipt is in the store still. */
    private List<DetachedCandidate> nearby(EvidenceQueue.Job job) {
        List<DetachedCandidate> nearby = new ArrayList<>();
        for (DetachedContent content : job.contents()) {
            if (content.sha256() != null && content.name() != null) {
                nearby.add(new DetachedCandidate(store.path(content.sha256()), content.name(), null));
            }
        }
        return nearby;
    }

    /** Puts what a worker collected into the store, where it lies under the same SHA-256. */
    static void keep(FileStore store, ValidationData material, Path folder) throws IOException {
        for (ValidationData.Piece piece : material.pieces()) {
            try (InputStream in =
                    Files.newInputStream(folder.resolve(piece.sha256().value()))) {
                Sha256 kept = store.put(in, PIECE_BYTES).sha256();
                if (!kept.equals(piece.sha256())) {
                    throw new IOException("a worker named a piece of evidence wrongly");
                }
            }
        }
    }

    private void lay(ValidationData.Piece piece, Path known) throws IOException {
        String place =
                switch (piece.kind()) {
                    case CERTIFICATE -> "intermediates";
                    case CRL -> "crl";
                    case OCSP -> "ocsp";
                };
        Path folder = Files.createDirectories(known.resolve(place));
        Files.copy(store.path(piece.sha256()), folder.resolve(piece.sha256().value()));
    }
}
