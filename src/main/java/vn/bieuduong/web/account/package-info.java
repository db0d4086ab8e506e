/** Signing in and out, one's own password. */
@NullMarked
package vn.bieuduong.web.account;

import org.jspecify.annotations.NullMarked;
