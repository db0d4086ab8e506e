/**
 * Tự đăng ký: what people do with an account of their own without asking anybody: register, choose a new password for a forgotten
 * one, change their address, take their data with them, ask for deletion; and how a unit applies for its first account.
 */
@NullMarked
package vn.bieuduong.registration;

import org.jspecify.annotations.NullMarked;
