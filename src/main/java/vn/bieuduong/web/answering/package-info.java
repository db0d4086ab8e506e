/**
 * Trả lời sau khi nộp: the form in which whoever filed gives what is asked of him and changes what is open, whichever way he came to it.
 *
 * <p>Holds no page: each way in has its own, and its door says whether he may.
 */
@NullMarked
package vn.bieuduong.web.answering;

import org.jspecify.annotations.NullMarked;
