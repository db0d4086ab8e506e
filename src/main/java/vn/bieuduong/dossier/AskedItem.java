package vn.bieuduong.dossier;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;

/** One line of a supplement request. */
@Entity
@Table(name = "supplement_item")
class AskedItem {

    @Id
    private UUID id;

    @ManyToOne
    @JoinColumn(name = "supplement_id")
    private Supplement supplement;

    private int ordinal;

    @Enumerated(EnumType.STRING)
    private Supplement.What what;

    private String subject;
    private String reason;

    @SuppressWarnings("NullAway")
    protected AskedItem() {}

    @SuppressWarnings("NullAway")
    AskedItem(Supplement supplement, int ordinal, Supplement.Item item) {
        this.id = UUID.randomUUID();
        this.supplement = supplement;
        this.ordinal = ordinal;
        this.what = item.what();
        this.subject = item.subject();
        this.reason = item.reason();
    }

    Supplement.Item item() {
        return new Supplement.Item(what, subject, reason);
    }
}
