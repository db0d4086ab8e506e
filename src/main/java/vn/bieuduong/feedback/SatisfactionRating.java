package vn.bieuduong.feedback;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import vn.bieuduong.dossier.DossierId;

/** Đánh giá một hồ sơ: how content its filer was, with a word if he liked. One a dossier. */
@Entity
@Table(name = "satisfaction_rating")
class SatisfactionRating {

    @Id
    @Column(name = "dossier_id")
    private UUID dossier;

    @Version
    private int version;

    @Enumerated(EnumType.STRING)
    private SatisfactionLevel level;

    private String word;

    @Column(name = "rated_by")
    private String ratedBy;

    @Column(name = "rated_at")
    private Instant ratedAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @SuppressWarnings("NullAway")
    protected SatisfactionRating() {}

    @SuppressWarnings("NullAway") // change sets the rest
    SatisfactionRating(DossierId dossier, SatisfactionLevel level, String word, String by, Instant now) {
        this.dossier = dossier.value();
        this.ratedAt = now;
        change(level, word, by, now);
    }

    final void change(SatisfactionLevel given, String said, String by, Instant now) {
        level = given;
        word = said;
        ratedBy = by;
        changedAt = now;
    }

    SatisfactionLevel level() {
        return level;
    }

    String word() {
        return word;
    }

    Instant ratedAt() {
        return ratedAt;
    }
}
