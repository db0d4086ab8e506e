package vn.bieuduong.processing.handling;

import vn.bieuduong.dossier.NomineeId;

/**
 * Ý kiến thẩm định từng đối tượng.
 *
 * @param reason why not, when not eligible; may be empty otherwise
 */
public record NomineeOpinion(NomineeId nominee, boolean eligible, String reason) {}
