package vn.bieuduong.processing.administration;

import java.time.Instant;
import java.util.UUID;

/** One version of a process, and how many dossiers run on it. */
public record VersionLine(UUID id, String key, String name, int version, Instant since, long running) {}
