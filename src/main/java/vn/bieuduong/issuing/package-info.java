/**
 * Văn bản phát hành: what is issued, when it falls due, who makes it, its number, its place in the register, and its
 * verification code.
 */
@NullMarked
package vn.bieuduong.issuing;

import org.jspecify.annotations.NullMarked;
