package vn.bieuduong.village;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.bieuduong.dossier.NomineeForm;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Typed;
import vn.bieuduong.procedure.NomineeType;

/**
 * Hộ gia đình trong danh sách: what is typed of one.
 *
 * @param honorific of its head
 * @param score what it gave itself; empty when it did not say
 * @param remark what the Front says of it; seen by the village and the office alone
 */
public record HouseholdForm(
        String honorific, String name, String address, String members, String score, String remark) {

    private static final int LONGEST_REMARK = 1_000;
    private static final BigDecimal HIGHEST = BigDecimal.valueOf(1_000);

    public static final HouseholdForm EMPTY = new HouseholdForm("", "", "", "", "", "");

    public HouseholdForm {
        honorific = Typed.line(honorific);
        name = Typed.line(name);
        address = Typed.line(address);
        members = Typed.number(members);
        score = Typed.line(score).replace(',', '.');
        remark = Typed.text(remark);
    }

    /** What is wrong with it besides what is wrong with the nominee it is. */
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        if (!score.isEmpty()
                && (!score.matches("\\d{1,4}(\\.\\d{1,2})?") || new BigDecimal(score).compareTo(HIGHEST) > 0)) {
            findings.add(Finding.on("score", VillageReason.SCORE_WRONG));
        }
        if (!members.isEmpty() && !members.matches("\\d{1,3}")) {
            findings.add(Finding.on("members", VillageReason.COUNT_WRONG, 999));
        }
        if (remark.length() > LONGEST_REMARK) {
            findings.add(Finding.on("remark", VillageReason.TOO_LONG, LONGEST_REMARK));
        }
        return findings;
    }

    /** The household as it is nominated. */
    NomineeForm nominee(String award, String merit) {
        return new NomineeForm(
                NomineeType.HOUSEHOLD,
                name,
                honorific,
                "",
                "",
                "",
                "",
                address,
                "",
                members.matches("\\d{1,3}") ? Integer.parseInt(members) : 0,
                award,
                merit);
    }
}
