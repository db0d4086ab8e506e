package vn.bieuduong.processing;

import java.util.UUID;

/**
 * Ý kiến thẩm định từng đối tượng.
 *
 * @param reason why not, when not eligible; may be empty otherwise
 */
public record NomineeOpinion(UUID nominee, boolean eligible, String reason) {}
