package vn.bieuduong.composing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.bieuduong.platform.StoredFile;
import vn.bieuduong.platform.id.AccountName;

/**
 * Giấy tờ cổng đã lập, như màn hình đọc.
 *
 * @param written the file as the portal wrote it
 * @param newest the bytes whoever comes next is to sign
 * @param stale whether what was typed has changed since
 * @param stands whether it stands, signed by all, among the dossier's papers
 */
public record ComposedView(
        UUID id,
        PaperPlace place,
        String number,
        LocalDate date,
        String fileName,
        StoredFile written,
        StoredFile newest,
        List<Signer> signers,
        boolean stale,
        boolean stands,
        Instant writtenAt) {

    /**
     * Người phải ký.
     *
     * @param account he has in the portal, if he has one
     */
    public record Signer(
            SignsAs as, String name, String title, Optional<AccountName> account, Optional<Instant> signedAt) {

        public boolean isSigned() {
            return signedAt.isPresent();
        }
    }

    public ComposedView {
        signers = List.copyOf(signers);
    }

    /** Whose turn it is; empty once all have signed. */
    public Optional<Signer> next() {
        return signers.stream().filter(signer -> !signer.isSigned()).findFirst();
    }
}
