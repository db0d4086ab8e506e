package vn.bieuduong.dossier.clock;

import java.time.Instant;

/**
 * Xin lỗi và gia hạn (form 04): the one new due time a late dossier may be given.
 *
 * @param due when the result is due now
 * @param reason why it is late, as the applicant reads it
 * @param by account of the head who gives it
 * @param signerRole name of the {@code Role} he signs in
 */
public record Extension(Instant due, String reason, String by, String signerName, String signerRole) {}
