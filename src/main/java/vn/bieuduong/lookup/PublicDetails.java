package vn.bieuduong.lookup;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.bieuduong.dossier.ProgressView;

/**
 * Chi tiết cho người có mã tra cứu: how the dossier came to where it stands; still without names and numbers of persons.
 *
 * @param asked the components the open supplement request concerns; the officer's words are for the applicant alone
 * @param answerBy the last day for the answer, when something is asked
 * @param decision number of the award decision, when there is one
 */
public record PublicDetails(
        PublicStatus status,
        List<ProgressView> progress,
        int files,
        int nominees,
        int awarded,
        List<String> asked,
        Optional<LocalDate> answerBy,
        Optional<String> decision) {}
