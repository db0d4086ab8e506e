package vn.bieuduong.registration;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.bieuduong.platform.id.AccountName;

/**
 * Một đề nghị xoá tài khoản, as a page reads it.
 *
 * @param person what the account's owner is called; nobody's name once it is carried out
 * @param reason why it was refused
 */
public record DeletionLine(
        UUID id,
        AccountName account,
        String person,
        ApplicationState state,
        String note,
        Instant askedAt,
        Optional<Instant> decidedAt,
        Optional<String> reason) {}
