package vn.bieuduong.platform;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Dòng nhật ký: who did what to what, when. Only ever added. */
@Entity
@Table(name = "audit_line")
@SuppressWarnings("unused")
class AuditLine {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "happened_at")
    private Instant happenedAt;

    private String actor;
    private String act;
    private String subject;
    private String details;

    @SuppressWarnings("NullAway")
    protected AuditLine() {}

    @SuppressWarnings("NullAway")
    AuditLine(Instant happenedAt, String actor, String act, String subject, String details) {
        this.happenedAt = happenedAt;
        this.actor = actor;
        this.act = act;
        this.subject = subject;
        this.details = details;
    }
}
