package vn.bieuduong.council;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.dossier.Dossier;
import vn.bieuduong.dossier.NomineeId;
import vn.bieuduong.procedure.Voting;

/** Phiên họp hội đồng: one meeting's result on one dossier. */
@Entity
@Table(name = "council_session")
public class CouncilSession {

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
    private String agency;
    private String number;

    @OneToMany(mappedBy = "session", cascade = CascadeType.ALL)
    private List<Vote> votes = new ArrayList<>();

    @OneToMany(mappedBy = "session", cascade = CascadeType.ALL)
    @OrderBy("ordinal")
    private List<Attendance> roll = new ArrayList<>();

    @SuppressWarnings("NullAway")
    protected CouncilSession() {}

    /** @param number of its minutes */
    @SuppressWarnings("NullAway")
    CouncilSession(
            Dossier dossier,
            int ordinal,
            String number,
            CouncilResult result,
            Voting rule,
            String secretary,
            LocalDate today) {
        this.id = UUID.randomUUID();
        this.dossier = dossier.id().value();
        this.agency = dossier.agency().value();
        this.number = number;
        this.metOn = result.meetingDate();
        this.members = result.members();
        this.present = result.present();
        this.ordinal = ordinal;
        this.recordedOn = today;
        this.quorum = rule.quorum().of(result.members());
        this.percent = rule.percent();
        this.secretary = secretary;
        this.chair = result.chair().strip();
        this.venue = result.venue().strip();
        this.note = result.note().strip();
        for (CouncilResult.Vote vote : result.votes()) {
            votes.add(new Vote(this, vote));
        }
        for (CouncilResult.Attendee one : result.roll()) {
            roll.add(new Attendance(this, roll.size() + 1, one));
        }
    }

    int ordinal() {
        return ordinal;
    }

    public LocalDate metOn() {
        return metOn;
    }

    /** Which is when the draft of the minutes could be had. */
    public LocalDate recordedOn() {
        return recordedOn;
    }

    public int members() {
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

    /** "" for a meeting that was recorded before minutes were numbered here. */
    String number() {
        return number;
    }

    /** Every member, there or not; empty when they were only counted. */
    public List<CouncilResult.Attendee> roll() {
        return roll.stream()
                .sorted(Comparator.comparingInt(Attendance::ordinal))
                .map(Attendance::view)
                .toList();
    }

    /** Votes against, by nominee, where they were counted apart. */
    Map<NomineeId, Integer> against() {
        Map<NomineeId, Integer> against = new HashMap<>();
        for (Vote vote : votes) {
            if (vote.against != null) {
                against.put(vote.nominee(), vote.against);
            }
        }
        return against;
    }

    /** Votes in favour, by nominee. */
    public Map<NomineeId, Integer> inFavour() {
        return votes.stream().collect(Collectors.toMap(Vote::nominee, vote -> vote.inFavour));
    }

    public boolean passed(int inFavour) {
        return Voting.passes(inFavour, members, percent);
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

        private @Nullable Integer against;

        @SuppressWarnings("NullAway")
        protected Vote() {}

        @SuppressWarnings("NullAway")
        Vote(CouncilSession session, CouncilResult.Vote vote) {
            this.id = UUID.randomUUID();
            this.session = session;
            this.nominee = vote.nominee().value();
            this.inFavour = vote.inFavour();
            this.against = vote.against();
        }

        NomineeId nominee() {
            return new NomineeId(nominee);
        }
    }
}
