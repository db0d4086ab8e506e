package vn.bieuduong.dossier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Hồ sơ trong sổ theo dõi: a dossier an agency received.
 *
 * @param stoppedAt when its clock stopped, with a result or without; null while it runs
 */
public record Registered(Dossier dossier, @Nullable Instant stoppedAt) {}
