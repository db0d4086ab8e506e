package vn.bieuduong.web.council;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.council.CouncilReason;
import vn.bieuduong.council.CouncilResult;
import vn.bieuduong.council.CouncilVoting;
import vn.bieuduong.dossier.NomineeOutcome;
import vn.bieuduong.dossier.NomineeView;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.OfficeDay;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.web.office.OfficeDossierPage;

/** Kết quả họp hội đồng: when, how many, and the votes for each nominee who was found eligible. */
@Named
@RequestScoped
public class CouncilForm {

    /** Votes for and against one nominee. */
    public static final class Row {
        private final NomineeView nominee;
        private @Nullable Integer votes;
        private @Nullable Integer against;

        Row(NomineeView nominee) {
            this.nominee = nominee;
        }

        public NomineeView getNominee() {
            return nominee;
        }

        public @Nullable Integer getVotes() {
            return votes;
        }

        public void setVotes(@Nullable Integer votes) {
            this.votes = votes;
        }

        public @Nullable Integer getAgainst() {
            return against;
        }

        public void setAgainst(@Nullable Integer against) {
            this.against = against;
        }
    }

    private final CouncilVoting council;
    private final CurrentActor actor;
    private final OfficeDossierPage page;

    private @Nullable List<Row> rows;
    private @Nullable LocalDate meetingDate;
    private @Nullable Integer members;
    private @Nullable Integer present;
    private String note = "";
    private String chair = "";
    private String venue = "";
    private @Nullable String roll;
    private String number = "";

    @Inject
    CouncilForm(CouncilVoting council, CurrentActor actor, OfficeDossierPage page, Clock clock) {
        this.council = council;
        this.actor = actor;
        this.page = page;
        this.meetingDate = OfficeDay.today(clock);
    }

    /** Those before the council; the same before and after the result, so that a late form finds its rows again. */
    public List<Row> getRows() {
        if (rows == null) {
            rows = page.getNominees().stream()
                    .filter(nominee -> nominee.outcome() != NomineeOutcome.INELIGIBLE)
                    .map(Row::new)
                    .toList();
        }
        return rows;
    }

    public String send() {
        LocalDate date = meetingDate;
        if (date == null) {
            throw new Refusal(List.of(Finding.on("meetingDate", CouncilReason.DATE_WRONG)));
        }
        List<CouncilResult.Vote> votes = new ArrayList<>();
        for (Row row : getRows()) {
            if (row.votes != null) {
                votes.add(new CouncilResult.Vote(row.nominee.id(), row.votes, row.against));
            }
        }
        List<CouncilResult.Attendee> listed = CouncilRoll.read(getRoll());
        int there = (int) listed.stream().filter(CouncilResult.Attendee::counts).count();
        council.record(
                actor.get(),
                page.id(),
                new CouncilResult(
                        date,
                        members == null ? listed.size() : members,
                        present == null ? there : present,
                        votes,
                        note,
                        chair,
                        venue,
                        listed,
                        number));
        return page.after("council");
    }

    /** As it was typed; at first the members of the latest meeting, all as if they were there again. */
    public String getRoll() {
        if (roll == null) {
            roll = CouncilRoll.write(council.lastRoll(actor.get(), page.id()));
        }
        return roll;
    }

    public void setRoll(@Nullable String roll) {
        this.roll = roll == null ? "" : roll;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = number == null ? "" : number;
    }

    public @Nullable LocalDate getMeetingDate() {
        return meetingDate;
    }

    public void setMeetingDate(@Nullable LocalDate meetingDate) {
        this.meetingDate = meetingDate;
    }

    public @Nullable Integer getMembers() {
        return members;
    }

    public void setMembers(@Nullable Integer members) {
        this.members = members;
    }

    public @Nullable Integer getPresent() {
        return present;
    }

    public void setPresent(@Nullable Integer present) {
        this.present = present;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public String getChair() {
        return chair;
    }

    public void setChair(@Nullable String chair) {
        this.chair = chair == null ? "" : chair;
    }

    public String getVenue() {
        return venue;
    }

    public void setVenue(@Nullable String venue) {
        this.venue = venue == null ? "" : venue;
    }
}
