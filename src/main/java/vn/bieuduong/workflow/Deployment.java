package vn.bieuduong.workflow;

import java.time.Instant;
import java.util.UUID;

/**
 * Bản định nghĩa: one version of a process, put in force once and never changed.
 *
 * @param checksum SHA-256 of the file
 */
public record Deployment(
        UUID id,
        String key,
        int version,
        String name,
        String checksum,
        String fileName,
        String deployedBy,
        Instant deployedAt,
        boolean suspended) {}
