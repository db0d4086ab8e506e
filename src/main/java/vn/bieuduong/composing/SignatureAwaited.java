package vn.bieuduong.composing;

import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.platform.Fact;
import vn.bieuduong.platform.id.AccountName;

/**
 * Chờ chữ ký: a paper the portal wrote waits for somebody who has an account.
 *
 * @param signer the account of whose turn it is
 * @param asks the account of who wrote it, or has signed before
 * @param component what the paper is called
 */
public record SignatureAwaited(
        DossierId dossier, PaperPlace place, AccountName signer, AccountName asks, String component) implements Fact {

    @Override
    public String subject() {
        return dossier.toString();
    }
}
