/** Đăng nhập: passwords, second factors, sessions, and what slows down whoever guesses. */
@NullMarked
package vn.bieuduong.identity.signin;

import org.jspecify.annotations.NullMarked;
