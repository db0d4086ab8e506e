package vn.bieuduong.organisation;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Tên cũ: a name a body had.
 *
 * @param until the day on which the next name took effect
 */
public record FormerName(String name, LocalDate until, String reason, String changedBy, Instant changedAt) {}
