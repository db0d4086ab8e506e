/**
 * Kiểm tra tệp: the pool of worker processes that read what applicants send, what they are asked, what they answer.
 * Nothing here opens such a file itself.
 */
@NullMarked
package vn.bieuduong.inspection;

import org.jspecify.annotations.NullMarked;
