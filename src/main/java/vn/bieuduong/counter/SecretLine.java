package vn.bieuduong.counter;

import java.time.Instant;
import java.util.UUID;

/** Chỉ dẫn như màn hình đọc: the number, where the paper lies, and who wrote that down when. */
public record SecretLine(UUID id, String number, String place, Instant keptAt, String keptBy) {}
