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
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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

    private int ordinal;
    private int members;
    private int present;

    @Column(name = "recorded_on")
    private LocalDate recordedOn;

    /** Those that were applied, whatever applies later. */
    private int quorum;

    private int percent;
    private String secretary;
    private String chair;
    private String venue;
    private String note;

    @OneToMany(mappedBy = "session", cascade = CascadeType.ALL)
    private List<Vote> votes = new ArrayList<>();

    @SuppressWarnings("NullAway")
    protected CouncilSession() {}

    @SuppressWarnings("NullAway")
    CouncilSession(
            DossierId dossier, int ordinal, CouncilResult result, Ballot rule, String secretary, LocalDate today) {
        this.id = UUID.randomUUID();
        this.dossier = dossier.value();
        this.metOn = result.meetingDate();
        this.members = result.members();
        this.present = result.present();
        this.ordinal = ordinal;
        this.recordedOn = today;
        this.quorum = rule.quorum(result.members());
        this.percent = rule.percent();
        this.secretary = secretary;
        this.chair = result.chair().strip();
        this.venue = result.venue().strip();
        this.note = result.note().strip();
        for (CouncilResult.Vote vote : result.votes()) {
            votes.add(new Vote(this, vote));
        }
    }

    int ordinal() {
        return ordinal;
    }

    LocalDate metOn() {
        return metOn;
    }

    /** Which is when the draft of the minutes could be had. */
    LocalDate recordedOn() {
        return recordedOn;
    }

    int members() {
        return members;
    }

    int present() {
        return present;
    }

    int quorum() {
        return quorum;
    }

    int percent() {
        return percent;
    }

    String secretary() {
        return secretary;
    }

    String chair() {
        return chair;
    }

    String venue() {
        return venue;
    }

    String note() {
        return note;
    }

    /** Votes in favour, by nominee. */
    Map<UUID, Integer> inFavour() {
        return votes.stream().collect(Collectors.toMap(vote -> vote.nominee, vote -> vote.inFavour));
    }

    boolean passed(int inFavour) {
        return Ballot.passes(inFavour, members, percent);
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
