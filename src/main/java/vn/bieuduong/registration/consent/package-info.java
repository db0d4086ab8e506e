/** Đồng ý: the versions of the text people agree to when they register, and who agreed to which. */
@NullMarked
package vn.bieuduong.registration.consent;

import org.jspecify.annotations.NullMarked;
