package vn.bieuduong.secrecy;

import java.time.Instant;

/** Lời xác nhận không có bí mật nhà nước: who gave it for a dossier, and when. */
public record Declared(String by, Instant at) {}
