package vn.bieuduong.composing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Typed;
import vn.bieuduong.procedure.WrittenAs;

/**
 * Điều phải khai để lập: what only a person can say of a paper the portal writes.
 *
 * @param number as the unit's register has given it; letters alone have one
 * @param signer a line of the unit's roster
 * @param drafterFirst whether who writes it signs before
 */
public record ComposeForm(String number, @Nullable LocalDate date, String signer, boolean drafterFirst) {

    private static final int LONGEST_NUMBER = 60;

    public ComposeForm {
        number = Typed.line(number);
    }

    List<Finding> findings(WrittenAs kind) {
        List<Finding> findings = new ArrayList<>();
        if (kind == WrittenAs.SUBMISSION_LETTER && number.isEmpty()) {
            findings.add(Finding.on("number", ComposingReason.PAPER_NUMBER_MISSING));
        }
        if (number.length() > LONGEST_NUMBER) {
            findings.add(Finding.on("number", ComposingReason.PAPER_NUMBER_TOO_LONG));
        }
        if (date == null) {
            findings.add(Finding.on("date", ComposingReason.PAPER_DAY_MISSING));
        }
        if (signer.isEmpty()) {
            findings.add(Finding.on("signer", ComposingReason.SIGNER_MISSING));
        }
        return findings;
    }
}
