/**
 * Đường gửi: how a message leaves the portal: by e-mail, or as a short one to a telephone. Each takes one message after the other, says
 * that it was taken or why not, and knows nothing of who keeps them.
 */
@NullMarked
package vn.bieuduong.notification.channel;

import org.jspecify.annotations.NullMarked;
