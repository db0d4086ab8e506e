package vn.bieuduong.decision;

import java.time.Instant;
import java.time.LocalDate;
import vn.bieuduong.issuing.PreparedCopy;
import vn.bieuduong.platform.StoredFile;
import vn.bieuduong.platform.id.AccountName;
import vn.bieuduong.workflow.id.TaskId;

/**
 * Bản chờ ký như màn hình đọc.
 *
 * @param prepared the file under the code it will be issued with
 * @param account who asked for it and is to sign it
 * @param task the task it was made at
 * @param signed whether the signed copy is back
 */
public record CopyToSign(
        String number,
        LocalDate decidedOn,
        String fileName,
        PreparedCopy prepared,
        AccountName account,
        TaskId task,
        Instant preparedAt,
        boolean signed) {

    /** The bytes that are to be signed. */
    public StoredFile file() {
        return prepared.file();
    }
}
