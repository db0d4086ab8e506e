package vn.bieuduong.lookup;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.bieuduong.dossier.ProgressView;
import vn.bieuduong.dossier.view.LedgerLine;
import vn.bieuduong.platform.Worded;

/**
 * Chi tiết cho người có mã tra cứu: how the dossier came to where it stands; still without names and numbers of persons.
 *
 * @param ledger how its time limit was counted, without the words that the office wrote for the applicant
 * @param asked what the open supplement request concerns, without anybody's name; the officer's words are for the applicant alone
 * @param answerBy the last day for the answer, when something is asked
 * @param decision number of the award decision, when there is one
 */
public record PublicDetails(
        PublicStatus status,
        List<ProgressView> progress,
        List<LedgerLine> ledger,
        int files,
        int nominees,
        int awarded,
        List<Worded> asked,
        Optional<LocalDate> answerBy,
        Optional<String> decision) {

    /** The same by name. */
    public List<String> asked(Locale language) {
        return asked.stream().map(one -> one.in(language)).distinct().toList();
    }
}
