/**
 * Thư trả lại: reads the mailbox that undeliverable mail comes back to. Anybody may send there, so a mail is looked at up to a size and
 * in its outermost parts alone.
 */
@NullMarked
package vn.bieuduong.notification.returned;

import org.jspecify.annotations.NullMarked;
