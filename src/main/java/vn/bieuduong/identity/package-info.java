/**
 * Who acts: accounts, roles and duties, personal numbers and certificates.
 *
 * <p>Announces nothing and observes nothing; every sign-in and every change of an account leaves an audit line. An office
 * duty is always held at the People's Committee it is done for, so that a candidate group reads {@code DESK@H99}.
 */
@NullMarked
package vn.bieuduong.identity;

import org.jspecify.annotations.NullMarked;
