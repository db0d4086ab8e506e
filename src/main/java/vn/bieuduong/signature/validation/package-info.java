/**
 * Thẩm tra: what validation of every format stands on: trust, policy, revocation asked of listed hosts alone, the
 * library.
 */
@NullMarked
package vn.bieuduong.signature.validation;

import org.jspecify.annotations.NullMarked;
