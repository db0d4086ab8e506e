package vn.bieuduong.processing;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.bieuduong.dossier.DossierId;

/** Phiên họp hội đồng: one meeting's result on one dossier. */
@Entity
@Table(name = "council_session")
@SuppressWarnings("unused")
class CouncilSession {

    @Id
    private UUID id;

    @Column(name = "dossier_id")
    private UUID dossier;

    @Column(name = "met_on")
    private LocalDate metOn;

    private int members;
    private int present;

    @OneToMany(mappedBy = "session", cascade = CascadeType.ALL)
    private List<Vote> votes = new ArrayList<>();

    @SuppressWarnings("NullAway")
    protected CouncilSession() {}

    @SuppressWarnings("NullAway")
    CouncilSession(DossierId dossier, CouncilResult result) {
        this.id = UUID.randomUUID();
        this.dossier = dossier.value();
        this.metOn = result.meetingDate();
        this.members = result.members();
        this.present = result.present();
        for (CouncilResult.Vote vote : result.votes()) {
            votes.add(new Vote(this, vote));
        }
    }

    /** Phiếu đồng ý cho một đối tượng. */
    @Entity
    @Table(name = "council_vote")
    static class Vote {

        @Id
        private UUID id;

        @ManyToOne
        @JoinColumn(name = "session_id")
        private CouncilSession session;

        @Column(name = "nominee_id")
        private UUID nominee;

        @Column(name = "in_favour")
        private int inFavour;

        @SuppressWarnings("NullAway")
        protected Vote() {}

        @SuppressWarnings("NullAway")
        Vote(CouncilSession session, CouncilResult.Vote vote) {
            this.id = UUID.randomUUID();
            this.session = session;
            this.nominee = vote.nominee();
            this.inFavour = vote.inFavour();
        }
    }
}
