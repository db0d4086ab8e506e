package vn.bieuduong.workflow.persistence.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.workflow.HistoryEntry;
import vn.bieuduong.workflow.persistence.Json;

/** A row of wf_history, as it is read; {@link StepStatements} adds it and nobody changes it. */
@Entity(name = "WfHistory")
@Table(name = "wf_history")
@IdClass(HistoryEntity.Key.class)
public class HistoryEntity {

    @Id
    @Column(name = "instance_id")
    UUID instance;

    @Id
    int seq;

    @Convert(converter = InstantColumn.class)
    Instant at;

    String actor;
    String act;

    @Nullable
    String node;

    @Convert(converter = JsonColumn.class)
    String variables;

    String trail;

    @SuppressWarnings("NullAway") // for JPA
    protected HistoryEntity() {}

    HistoryEntry view() {
        List<String> path = trail.isEmpty() ? List.of() : List.of(trail.split(" "));
        return new HistoryEntry(seq, at, actor, act, node, Json.readMap(variables), path);
    }

    /** The primary key. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        UUID instance;
        int seq;

        @SuppressWarnings("NullAway") // for JPA
        public Key() {}

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key k && k.instance.equals(instance) && k.seq == seq;
        }

        @Override
        public int hashCode() {
            return Objects.hash(instance, seq);
        }
    }
}
