package vn.bieuduong.award;

import java.time.Instant;
import java.time.LocalDate;
import vn.bieuduong.platform.StoredFile;

/**
 * Bản chờ ký như màn hình đọc.
 *
 * @param account who asked for it and is to sign it
 * @param task the task it was made at
 * @param signed whether the signed copy is back
 */
public record CopyToSign(
        String number,
        LocalDate decidedOn,
        String fileName,
        StoredFile file,
        String account,
        String task,
        Instant preparedAt,
        boolean signed) {}
