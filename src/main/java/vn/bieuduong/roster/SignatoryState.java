package vn.bieuduong.roster;

import java.time.LocalDate;

/** Hiệu lực: how a roster's line stands on a day. */
public enum SignatoryState {
    IN_FORCE,
    NOT_YET,
    ENDED,
    /** Ended before its first day: entered by mistake. */
    VOID;

    static SignatoryState of(Signatory line, LocalDate today) {
        LocalDate last = line.validTo().orElse(LocalDate.MAX);
        if (last.isBefore(line.validFrom())) {
            return VOID;
        }
        if (today.isAfter(last)) {
            return ENDED;
        }
        return today.isBefore(line.validFrom()) ? NOT_YET : IN_FORCE;
    }
}
