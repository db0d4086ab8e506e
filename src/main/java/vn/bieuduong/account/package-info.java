/**
 * Quản trị tài khoản: what administrators do to accounts, their duties and their certificates, and how the first of
 * them comes into being.
 */
@NullMarked
package vn.bieuduong.account;

import org.jspecify.annotations.NullMarked;
