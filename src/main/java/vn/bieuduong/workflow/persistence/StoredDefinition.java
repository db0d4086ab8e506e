package vn.bieuduong.workflow.persistence;

import java.time.Instant;
import java.util.UUID;

/** A definition as it was put in force. */
public record StoredDefinition(
        UUID id,
        String key,
        int version,
        String name,
        String checksum,
        String fileName,
        byte[] source,
        String deployedBy,
        Instant deployedAt,
        boolean suspended) {

    public StoredDefinition with(boolean nowSuspended) {
        return new StoredDefinition(
                id, key, version, name, checksum, fileName, source, deployedBy, deployedAt, nowSuspended);
    }
}
