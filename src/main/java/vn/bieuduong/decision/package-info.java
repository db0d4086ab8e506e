/**
 * Quyết định: decides, numbers and signs; a leader with his own key, with the signing program, or on a copy signed
 * elsewhere.
 */
@NullMarked
package vn.bieuduong.decision;

import org.jspecify.annotations.NullMarked;
