package vn.bieuduong.workflow.persistence.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedNativeQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import vn.bieuduong.workflow.persistence.StoredDefinition;

/** A row of wf_definition. */
@Entity(name = "WfDefinition")
@Table(name = "wf_definition")
@NamedNativeQuery(
        name = DefinitionEntity.NEWEST,
        query = "SELECT id FROM wf_definition WHERE key = ?1 ORDER BY version DESC LIMIT 1")
public class DefinitionEntity {

    /** The id of a process's newest version. */
    static final String NEWEST = "WfNewest";

    @Id
    UUID id;

    String key;
    int version;
    String name;
    String checksum;

    @Column(name = "file_name")
    String fileName;

    byte[] source;

    @Column(name = "deployed_by")
    String deployedBy;

    @Column(name = "deployed_at")
    @Convert(converter = InstantColumn.class)
    Instant deployedAt;

    boolean suspended;

    @SuppressWarnings("NullAway") // for JPA
    protected DefinitionEntity() {}

    DefinitionEntity(StoredDefinition d) {
        id = d.id();
        key = d.key();
        version = d.version();
        name = d.name();
        checksum = d.checksum();
        fileName = d.fileName();
        source = d.source();
        deployedBy = d.deployedBy();
        deployedAt = d.deployedAt();
        suspended = d.suspended();
    }

    /** False when it was so before. */
    boolean suspend(boolean now) {
        boolean changed = suspended != now;
        suspended = now;
        return changed;
    }

    StoredDefinition view() {
        return new StoredDefinition(
                id, key, version, name, checksum, fileName, source, deployedBy, deployedAt, suspended);
    }
}
