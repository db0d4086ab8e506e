package vn.bieuduong.notification;

import vn.bieuduong.platform.Fact;

/** Có thư cần gửi. */
record MessageWritten(String subject) implements Fact {}
