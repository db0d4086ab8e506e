/**
 * Báo tin: an outbox that knows no feature. What somebody is told is written in the act's own transaction, sent by e-mail after its
 * commit, tried again while the mail server is away, and read in the portal by whoever has an account.
 */
@NullMarked
package vn.bieuduong.notification;

import org.jspecify.annotations.NullMarked;
