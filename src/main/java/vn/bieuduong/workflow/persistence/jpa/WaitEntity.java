package vn.bieuduong.workflow.persistence.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.workflow.persistence.StoredWait;

/** A row of wf_wait. */
@Entity(name = "WfWait")
@Table(name = "wf_wait")
public class WaitEntity {

    @Id
    UUID id;

    @Column(name = "instance_id")
    UUID instance;

    @Enumerated(EnumType.STRING)
    StoredWait.Kind kind;

    String node;
    String name;

    @Column(name = "due_at")
    @Convert(converter = InstantColumn.class)
    @Nullable
    Instant dueAt;

    int attempts;

    @Nullable
    String failure;

    @SuppressWarnings("NullAway") // for JPA
    protected WaitEntity() {}

    WaitEntity(StoredWait w) {
        id = w.id();
        instance = w.instance();
        kind = w.kind();
        node = w.node();
        name = w.name();
        dueAt = w.due();
        attempts = w.attempts();
        failure = w.failure();
    }

    /** Only here: a woven entity does not notice a field that another class assigns. */
    void failed(@Nullable Instant again, String why) {
        dueAt = again;
        attempts++;
        failure = why;
    }

    void schedule(Instant when, int failedBefore) {
        dueAt = when;
        attempts = failedBefore;
    }

    StoredWait view() {
        return new StoredWait(id, instance, kind, node, name, dueAt, attempts, failure);
    }
}
