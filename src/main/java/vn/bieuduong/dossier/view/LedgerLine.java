package vn.bieuduong.dossier.view;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.bieuduong.dossier.DossierState;
import vn.bieuduong.dossier.clock.ClockView;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.platform.Worded;

/**
 * Dòng sổ thời hạn: what happened to the time limit, when and why.
 *
 * @param due when the result was due from then on; nothing while the clock stands still and after it stopped
 * @param words what the office wrote about it for the applicant; else ""
 */
public record LedgerLine(Instant at, Worded what, Worded why, Optional<Instant> due, String words) {

    /** As the applicant and his office read it, oldest first. */
    public static List<LedgerLine> of(List<ClockView> ledger, DossierState state) {
        return ledger.stream().map(line -> of(line, state, line.reason())).toList();
    }

    /** As anybody with the look-up code reads it: without the words that were meant for the applicant. */
    public static List<LedgerLine> publicly(List<ClockView> ledger, DossierState state) {
        return ledger.stream().map(line -> of(line, state, "")).toList();
    }

    private static LedgerLine of(ClockView line, DossierState state, String words) {
        boolean runs = !line.kind().equals("PAUSE") && !line.kind().equals("STOP");
        String why = line.kind().equals("STOP") ? "DossierState." + state : "ClockWhy." + line.kind();
        return new LedgerLine(
                line.at(),
                locale -> Texts.of("dossier", "ClockKind." + line.kind(), locale, List.of()),
                locale -> Texts.of("dossier", why, locale, List.of(line.round())),
                runs ? Optional.of(line.due()) : Optional.empty(),
                words);
    }
}
