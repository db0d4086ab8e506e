package vn.bieuduong.dossier;

import java.util.Map;
import java.util.Set;
import vn.bieuduong.platform.Refusal;

/** Trạng thái hồ sơ: where a dossier stands for people outside the office, mapped to the national status list. */
public enum DossierState {
    DRAFT(0),
    SUBMITTED(1),
    RECEIVED(2),
    REJECTED_AT_INTAKE(3),
    IN_PROGRESS(4),
    SUPPLEMENT_REQUESTED(5),
    WITHDRAWN(7),
    STOPPED(8),
    INELIGIBLE(8),
    RESULT_READY(9),
    RETURNED(10);

    private static final Map<DossierState, Set<DossierState>> NEXT = Map.of(
            DRAFT, Set.of(SUBMITTED),
            SUBMITTED, Set.of(RECEIVED, SUPPLEMENT_REQUESTED, REJECTED_AT_INTAKE, WITHDRAWN),
            RECEIVED, Set.of(IN_PROGRESS, SUPPLEMENT_REQUESTED, INELIGIBLE, WITHDRAWN, STOPPED),
            IN_PROGRESS, Set.of(SUPPLEMENT_REQUESTED, INELIGIBLE, STOPPED, WITHDRAWN, RESULT_READY),
            SUPPLEMENT_REQUESTED, Set.of(SUBMITTED, IN_PROGRESS, WITHDRAWN, STOPPED),
            RESULT_READY, Set.of(RETURNED));

    private final int national;

    DossierState(int national) {
        this.national = national;
    }

    /** The code 1-10 of the national status list; 0 for a draft, which is nobody's business yet. */
    public int national() {
        return national;
    }

    /** Whether nothing will happen to the dossier any more. */
    public boolean isFinal() {
        return !NEXT.containsKey(this);
    }

    /** Whether the handling ended before there was a result, and the applicant is owed a notice of it (form 05). */
    public boolean isStopped() {
        return this == WITHDRAWN || this == STOPPED || this == INELIGIBLE;
    }

    DossierState to(DossierState next) {
        Refusal.unless(NEXT.getOrDefault(this, Set.of()).contains(next), DossierReason.MOVE_NOT_ALLOWED);
        return next;
    }
}
