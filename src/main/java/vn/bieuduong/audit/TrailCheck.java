package vn.bieuduong.audit;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Kiểm tra nhật ký: computes the chain anew beside the seals of its checkpoints, and stops at the first line where something
 * does not agree.
 */
final class TrailCheck {

    /** What does not agree first: a sentence's key with what it names. */
    record Fault(String key, Object... arguments) {}

    private final TrailSource trail;
    private final SealCheck seals;
    private final boolean unsealedAllowed;
    private final List<Checkpoint> checkpoints;
    private int nextCheckpoint;
    private boolean anySealed;
    private long position;
    private long soundUntil;
    private String last = TrailRow.BEGINNING;
    private @Nullable Fault fault;

    /**
     * @param kept checkpoints that were kept elsewhere
     * @param unsealedAllowed for a portal without any seal
     */
    TrailCheck(TrailSource trail, List<Checkpoint> kept, SealCheck seals, boolean unsealedAllowed)
            throws SQLException, IOException {
        this.trail = trail;
        this.seals = seals;
        this.unsealedAllowed = unsealedAllowed;
        this.checkpoints = new ArrayList<>(trail.checkpoints());
        this.checkpoints.addAll(kept);
        this.checkpoints.sort(Comparator.comparingLong(Checkpoint::count));
    }

    /** The first fault; empty when everything agrees. */
    Optional<Fault> run() throws SQLException, IOException {
        trail.rows(this::take);
        if (fault == null && nextCheckpoint < checkpoints.size()) {
            fault = new Fault(
                    "audit.cut",
                    position + 1,
                    position,
                    checkpoints.get(nextCheckpoint).count());
        }
        if (fault == null) {
            OptionalLong stray = trail.stray();
            OptionalLong vanished = trail.vanished();
            if (stray.isPresent()) {
                fault = new Fault("audit.stray", stray.getAsLong());
            } else if (vanished.isPresent()) {
                fault = new Fault("audit.vanished", vanished.getAsLong());
            } else if (!anySealed && position > 0 && !unsealedAllowed) {
                fault = new Fault("audit.noSeal");
            }
        }
        return Optional.ofNullable(fault);
    }

    long lines() {
        return position;
    }

    /** How many lines a checkpoint covers. */
    long covered() {
        return soundUntil;
    }

    int seen() {
        return checkpoints.size();
    }

    private boolean take(TrailRow row) throws IOException {
        if (row.position() != position + 1) {
            fault = new Fault("audit.gap", position + 1, row.position());
        } else if (row.fields() == null) {
            fault = new Fault("audit.missing", row.position(), row.line());
        } else if (!row.computed(last).equals(row.hash())) {
            fault = new Fault("audit.changed", row.position(), row.line());
        } else {
            position = row.position();
            last = row.hash();
            while (fault == null
                    && nextCheckpoint < checkpoints.size()
                    && checkpoints.get(nextCheckpoint).count() <= position) {
                fault = faultOf(checkpoints.get(nextCheckpoint));
                nextCheckpoint++;
            }
        }
        return fault == null;
    }

    private @Nullable Fault faultOf(Checkpoint checkpoint) throws IOException {
        if (checkpoint.count() != position || !checkpoint.root().equals(last)) {
            return new Fault("audit.rewritten", soundUntil + 1, checkpoint.count(), checkpoint.madeAt());
        }
        if (!checkpoint.isSealed() && anySealed) {
            return new Fault("audit.unsealed", soundUntil + 1, checkpoint.count());
        }
        if (checkpoint.isSealed()) {
            Optional<Fault> wrong = seals.check(checkpoint, soundUntil + 1);
            if (wrong.isPresent()) {
                return wrong.get();
            }
            anySealed = true;
        }
        soundUntil = checkpoint.count();
        return null;
    }
}
