package vn.bieuduong.notification;

import vn.bieuduong.platform.Fact;

/**
 * Thư bị trả lại: a message that a mail server had taken did not reach its mailbox, and whoever it was for may not have been told.
 *
 * @param subject what it was about, as its letter said
 */
public record MessageReturned(String subject) implements Fact {}
