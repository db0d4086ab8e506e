package vn.bieuduong.processing;

import java.util.ArrayList;
import java.util.List;
import vn.bieuduong.dossier.Supplement;
import vn.bieuduong.platform.Finding;

/**
 * Nội dung yêu cầu bổ sung: everything asked of the applicant, at once.
 *
 * @param days working days the applicant has
 */
public record SupplementForm(List<Supplement.Item> items, String note, int days) {

    public SupplementForm {
        items = List.copyOf(items);
    }

    /** @param mostDays that the applicant may have */
    List<Finding> findings(int mostDays) {
        List<Finding> findings = new ArrayList<>();
        if (items.isEmpty()) {
            findings.add(Finding.on("items", ProcessingReason.NOTHING_ASKED));
        }
        for (Supplement.Item item : items) {
            String field = item.subject().isEmpty() ? "items" : "reason." + item.subject();
            if (item.reason().isBlank()) {
                findings.add(Finding.on(field, ProcessingReason.ITEM_REASON_MISSING));
            } else if (item.reason().length() > 2_000) {
                findings.add(Finding.on(field, ProcessingReason.NOTE_TOO_LONG, 2_000));
            }
        }
        if (days < 1 || days > mostDays) {
            findings.add(Finding.on("days", ProcessingReason.DEADLINE_WRONG, mostDays));
        }
        return findings;
    }
}
