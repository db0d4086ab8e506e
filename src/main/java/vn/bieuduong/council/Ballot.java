package vn.bieuduong.council;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.bieuduong.dossier.NomineeId;
import vn.bieuduong.dossier.NomineeView;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.procedure.Voting;

/** Biểu quyết: whether a council's result on a dossier is complete and agrees with itself and with the procedure's rule. */
record Ballot(Voting rule) {

    List<Finding> findings(CouncilResult result, List<NomineeView> nominees, LocalDate today) {
        List<Finding> findings = new ArrayList<>();
        if (result.members() < 1) {
            findings.add(Finding.on("members", CouncilReason.MEMBERS_MISSING));
        }
        if (result.present() < 1) {
            findings.add(Finding.on("present", CouncilReason.PRESENT_MISSING));
        }
        if (!findings.isEmpty()) {
            return findings;
        }
        if (result.present() > result.members()) {
            findings.add(Finding.on("present", CouncilReason.NUMBERS_WRONG));
            return findings;
        }
        if (result.meetingDate().isAfter(today)) {
            findings.add(Finding.on("meetingDate", CouncilReason.DATE_WRONG));
        }
        if (!result.roll().isEmpty()
                && (result.roll().size() != result.members() || result.onRoll() != result.present())) {
            findings.add(Finding.on(
                    "roll",
                    CouncilReason.ROLL_DIFFERS,
                    result.roll().size(),
                    result.onRoll(),
                    result.members(),
                    result.present()));
        }
        int quorum = rule.quorum().of(result.members());
        if (result.present() < quorum) {
            findings.add(Finding.on("present", CouncilReason.NO_QUORUM, quorum, result.members()));
        }
        Map<NomineeId, CouncilResult.Vote> votes = result.votes().stream()
                .collect(Collectors.toMap(CouncilResult.Vote::nominee, Function.identity(), (a, b) -> b));
        for (NomineeView nominee : nominees) {
            CouncilResult.Vote vote = votes.get(nominee.id());
            String name = nominee.form().name();
            String field = "vote." + nominee.id();
            if (vote == null) {
                findings.add(Finding.on(field, CouncilReason.VOTES_INCOMPLETE));
            } else if (vote.inFavour() < 0 || vote.inFavour() > result.present()) {
                findings.add(Finding.on(field, CouncilReason.VOTES_WRONG, name, result.present()));
            } else if (vote.against() != null
                    && (vote.against() < 0 || vote.inFavour() + vote.against() > result.present())) {
                findings.add(
                        Finding.on("against." + nominee.id(), CouncilReason.VOTES_SUM_WRONG, name, result.present()));
            }
        }
        return findings;
    }
}
