package vn.bieuduong.award;

import java.time.Instant;
import vn.bieuduong.award.OfficialPapers.Available;

/**
 * Giấy tờ đang lập: it is owed, its file is not there yet.
 *
 * @param failed whether it was tried and could not be made
 * @param nextTry when it is tried again
 */
public record PaperInMaking(Available paper, boolean failed, Instant nextTry) {}
