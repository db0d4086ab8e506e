package vn.bieuduong.identity;

import java.util.ArrayList;
import java.util.List;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Refusal;

/**
 * Lý do: what somebody in the office says for an act that others must still understand in years. One rule for all of them, with
 * its sentence on the field {@code reason}.
 */
public final class ActReason {

    private static final int LEAST_LETTERS = 10;
    private static final int MOST_CHARACTERS = 1_000;
    private static final String FIELD = "reason";

    private ActReason() {}

    /** Adds a finding when too little or too much is said. */
    public static void check(List<Finding> findings, String reason) {
        String said = reason.strip();
        if (said.codePoints().filter(Character::isLetter).count() < LEAST_LETTERS || said.length() > MOST_CHARACTERS) {
            findings.add(missing());
        }
    }

    /** Refuses an act for which too little or too much is said. */
    public static void mustBeGiven(String reason) {
        List<Finding> findings = new ArrayList<>();
        check(findings, reason);
        Refusal.ifAny(findings);
    }

    /** What is said to who gives none. */
    public static Finding missing() {
        return Finding.on(FIELD, IdentityReason.REASON_MISSING, LEAST_LETTERS, MOST_CHARACTERS);
    }
}
