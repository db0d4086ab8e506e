package vn.bieuduong.composing.meeting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.NomineeId;

/** Phiếu cho một đối tượng: how many of those present were for him, and how many against. */
@Entity
@Table(name = "unit_meeting_vote")
class MeetingVote {

    @Id
    private UUID nominee;

    private UUID dossier;

    @Column(name = "in_favour")
    private int inFavour;

    private int against;

    @SuppressWarnings("NullAway")
    protected MeetingVote() {}

    MeetingVote(DossierId dossier, NomineeId nominee) {
        this.dossier = dossier.value();
        this.nominee = nominee.value();
    }

    void count(int inFavour, int against) {
        this.inFavour = inFavour;
        this.against = against;
    }

    UUID nominee() {
        return nominee;
    }

    int inFavour() {
        return inFavour;
    }

    int against() {
        return against;
    }
}
