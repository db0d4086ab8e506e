package vn.bieuduong.help;

import java.time.Instant;

/** Một lần đổi nơi liên hệ: what it was changed to, by whom, when and why. */
public record ContactChange(Contact contact, String by, Instant at, String reason) {}
