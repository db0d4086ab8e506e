package vn.bieuduong.representation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.platform.id.AccountName;

/** Việc của phía người nộp, as it was done. */
@Entity
@Table(name = "dossier_deed")
class Deed {

    @Id
    private UUID id;

    @Column(insertable = false, updatable = false)
    private long written;

    @Column(name = "dossier_id")
    private UUID dossier;

    @Enumerated(EnumType.STRING)
    private DeedKind kind;

    private String account;
    private String name;

    @Column(name = "for_name")
    private String forName;

    @Column(name = "done_at")
    private Instant at;

    @SuppressWarnings("NullAway")
    protected Deed() {}

    Deed(DossierId dossier, DeedKind kind, AccountName account, String name, String forName, Instant now) {
        this.id = UUID.randomUUID();
        this.dossier = dossier.value();
        this.kind = kind;
        this.account = account.value();
        this.name = name;
        this.forName = forName;
        this.at = now;
    }

    DeedLine line() {
        return new DeedLine(at, kind, name, forName);
    }
}
