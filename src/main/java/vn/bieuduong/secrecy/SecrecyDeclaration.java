package vn.bieuduong.secrecy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.identity.Actor;

/** Lời xác nhận của một hồ sơ: it covers all that is typed and every file, also those that come later. Given once. */
@Entity
@Table(name = "secrecy_declaration")
class SecrecyDeclaration {

    @Id
    @Column(name = "dossier_id")
    private UUID dossier;

    @Column(name = "declared_by")
    private String account;

    @Column(name = "declared_by_name")
    private String name;

    @Column(name = "declared_at")
    private Instant at;

    @SuppressWarnings("NullAway")
    protected SecrecyDeclaration() {}

    SecrecyDeclaration(DossierId dossier, Actor by, Instant now) {
        this.dossier = dossier.value();
        this.account = by.account().value();
        this.name = by.displayName();
        this.at = now;
    }

    Declared view() {
        return new Declared(name, at);
    }
}
