package vn.bieuduong.dossier;

import vn.bieuduong.platform.Typed;

/**
 * Nội dung cần bổ sung.
 *
 * @param component the procedure's component it concerns, or "" for the dossier as a whole
 * @param reason what is missing or wrong and what to send, in words the applicant understands
 */
public record SupplementItem(String component, String reason) {

    public SupplementItem {
        reason = Typed.text(reason);
    }
}
