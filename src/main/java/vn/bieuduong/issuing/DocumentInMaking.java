package vn.bieuduong.issuing;

import java.time.Instant;
import vn.bieuduong.issuing.IssuedDocuments.Available;

/**
 * Giấy tờ đang lập: it is owed, its file is not there yet.
 *
 * @param failed whether it was tried and could not be made
 * @param nextTry when it is tried again
 */
public record DocumentInMaking(Available paper, boolean failed, Instant nextTry) {}
