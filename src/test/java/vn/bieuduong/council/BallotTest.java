package vn.bieuduong.council;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.bieuduong.dossier.NomineeForm;
import vn.bieuduong.dossier.NomineeId;
import vn.bieuduong.dossier.NomineeOutcome;
import vn.bieuduong.dossier.NomineeView;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.procedure.NomineeType;
import vn.bieuduong.procedure.Voting;

class BallotTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Voting.Basis BASIS = new Voting.Basis("", Voting.Confidence.LOW);
    private static final Voting RULE = new Voting(new Voting.Quorum(2, 3, BASIS), 70, BASIS);
    private final Ballot ballot = new Ballot(RULE);
    private final NomineeView nominee = new NomineeView(
            new NomineeId(UUID.randomUUID()), 1, NomineeForm.empty(NomineeType.PERSON), NomineeOutcome.ELIGIBLE, null);

    @Test
    void aPercentageOfAllMembersPassesNotOfThosePresent() {
        assertThat(RULE.passes(7, 10)).isTrue();
        assertThat(RULE.passes(6, 10)).isFalse();
        assertThat(RULE.passes(9, 13)).isFalse();
        assertThat(RULE.passes(10, 13)).isTrue();
    }

    /** As the shipped procedures write it. */
    @Test
    void fiftyOneOfAHundredAreMoreThanHalfOfACouncilOfUpToFifty() {
        Voting majority = new Voting(RULE.quorum(), 51, BASIS);
        for (int members = 1; members <= 50; members++) {
            for (int inFavour = 0; inFavour <= members; inFavour++) {
                assertThat(majority.passes(inFavour, members)).isEqualTo(2 * inFavour > members);
            }
        }
    }

    @Test
    void theQuorumIsRoundedUp() {
        assertThat(RULE.quorum().of(9)).isEqualTo(6);
        assertThat(RULE.quorum().of(10)).isEqualTo(7);
        assertThat(RULE.quorum().of(11)).isEqualTo(8);
    }

    @Test
    void withoutQuorumNothingIsRecorded() {
        assertThat(reasons(new CouncilResult(TODAY, 9, 5, List.of(vote(5)), "")))
                .containsExactly(CouncilReason.NO_QUORUM);
    }

    @Test
    void everyNomineeNeedsAVoteWithinThosePresent() {
        assertThat(reasons(new CouncilResult(TODAY, 9, 7, List.of(), "")))
                .containsExactly(CouncilReason.VOTES_INCOMPLETE);
        assertThat(reasons(new CouncilResult(TODAY, 9, 7, List.of(vote(8)), "")))
                .containsExactly(CouncilReason.VOTES_WRONG);
        assertThat(reasons(new CouncilResult(TODAY, 9, 7, List.of(vote(7)), "")))
                .isEmpty();
    }

    @Test
    void aMeetingIsNotInTheFuture() {
        assertThat(reasons(new CouncilResult(TODAY.plusDays(1), 9, 9, List.of(vote(9)), "")))
                .containsExactly(CouncilReason.DATE_WRONG);
    }

    @Test
    void moreThanTheMembersCannotBePresent() {
        assertThat(reasons(new CouncilResult(TODAY, 9, 10, List.of(vote(9)), "")))
                .containsExactly(CouncilReason.NUMBERS_WRONG);
    }

    /** Optional only beside a list of the members: without both there is nothing to count. */
    @Test
    void withoutNumbersOrAListItSaysWhatIsMissing() {
        assertThat(reasons(new CouncilResult(TODAY, 0, 0, List.of(vote(9)), "")))
                .containsExactly(CouncilReason.MEMBERS_MISSING, CouncilReason.PRESENT_MISSING);
    }

    private CouncilResult.Vote vote(int inFavour) {
        return new CouncilResult.Vote(nominee.id(), inFavour);
    }

    private List<Object> reasons(CouncilResult result) {
        return ballot.findings(result, List.of(nominee), TODAY).stream()
                .map(Finding::reason)
                .map(Object.class::cast)
                .toList();
    }
}
