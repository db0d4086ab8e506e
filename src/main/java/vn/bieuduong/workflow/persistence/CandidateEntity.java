package vn.bieuduong.workflow.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of wf_candidate: an open task in one queue. */
@Entity(name = "WfCandidate")
@Table(name = "wf_candidate")
@IdClass(CandidateEntity.Key.class)
public class CandidateEntity {

    @Id
    @Column(name = "task_id")
    UUID task;

    @Id
    String candidate;

    boolean free;

    @Column(name = "due_at")
    @Convert(converter = InstantColumn.class)
    Instant dueAt;

    @SuppressWarnings("NullAway") // for JPA
    protected CandidateEntity() {}

    CandidateEntity(UUID task, String candidate, boolean free, Instant dueAt) {
        this.task = task;
        this.candidate = candidate;
        this.free = free;
        this.dueAt = dueAt;
    }

    /** The primary key. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        UUID task;
        String candidate;

        @SuppressWarnings("NullAway") // for JPA
        public Key() {}

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key k && k.task.equals(task) && k.candidate.equals(candidate);
        }

        @Override
        public int hashCode() {
            return Objects.hash(task, candidate);
        }
    }
}
