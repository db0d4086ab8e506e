package vn.bieuduong.identity;

import java.util.List;
import vn.bieuduong.platform.Finding;

/** Lý do: what an administrative act says for itself. */
final class Why {

    private static final int LEAST_LETTERS = 10;
    private static final int MOST = 1_000;

    private Why() {}

    /** Adds a finding on the field {@code reason} when nothing is said. */
    static void check(List<Finding> findings, String reason) {
        int letters = (int) reason.codePoints().filter(Character::isLetter).count();
        if (letters < LEAST_LETTERS || reason.length() > MOST) {
            findings.add(Finding.on("reason", IdentityReason.WHY_MISSING, LEAST_LETTERS, MOST));
        }
    }
}
