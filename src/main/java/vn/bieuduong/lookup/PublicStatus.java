package vn.bieuduong.lookup;

import java.time.Instant;
import java.util.Optional;
import vn.bieuduong.dossier.DossierState;
import vn.bieuduong.dossier.clock.TimeLeft;

/**
 * Tình trạng hồ sơ cho công chúng: what anybody with the number may know.
 *
 * @param number as the caller gave it, in our spelling
 * @param agency the body that handles it
 * @param step the public name of the current step, or "" when nothing is being done
 * @param dueAt when the result is due; empty before reception
 * @param dueBefore when it was due before the office apologised and extended it; mostly empty
 * @param left what is left of the time limit; empty before reception and after the end
 * @param kept how much before or after the due time the result was there; empty while there is none
 */
public record PublicStatus(
        String number,
        String procedure,
        String agency,
        DossierState state,
        String step,
        Optional<Instant> filedAt,
        Optional<Instant> receivedAt,
        Optional<Instant> dueAt,
        Optional<Instant> dueBefore,
        Optional<TimeLeft> left,
        Optional<TimeLeft> kept) {}
