package vn.bieuduong.feedback;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Một phản ánh, as its writer and the office read it.
 *
 * @param dueAt by when the office owes the answer, or after it its publication; empty while it owes nothing
 * @param overdue whether that time is over
 * @param question what the office asked besides; empty when it did not
 * @param reply what its writer said to that
 * @param answer the answer, or why it was refused
 * @param handledBy who of the office asked or answered last
 */
public record PetitionView(
        UUID id,
        String code,
        PetitionKind kind,
        PetitionState state,
        String text,
        String dossier,
        String name,
        String email,
        String phone,
        Locale language,
        Instant receivedAt,
        Optional<Instant> dueAt,
        boolean overdue,
        String question,
        String reply,
        String answer,
        Optional<Instant> answeredAt,
        String handledBy) {}
