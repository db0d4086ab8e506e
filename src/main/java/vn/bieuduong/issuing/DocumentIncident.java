package vn.bieuduong.issuing;

import java.time.Instant;
import java.util.UUID;

/**
 * Giấy tờ chưa lập được, for who runs the portal: which, since when, how often it was tried and why it failed.
 *
 * @param number as printed on it
 * @param dueAt when the act was that it is owed for
 */
public record DocumentIncident(
        UUID id, DocumentKind kind, String number, Instant dueAt, int attempts, Instant nextTry, String failure) {}
