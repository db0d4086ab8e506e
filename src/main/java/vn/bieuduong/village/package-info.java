/**
 * Việc thôn trước khi nộp: what a village does on a draft before it may file it: its households with what they gave themselves, the
 * meeting, the list on the board, what residents say of it. What has to be posted, and how long, the procedure says.
 * Announces {@link vn.bieuduong.village.RemarkReceived}.
 */
@NullMarked
package vn.bieuduong.village;

import org.jspecify.annotations.NullMarked;
