package vn.bieuduong.composing;

import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.platform.Fact;
import vn.bieuduong.platform.id.AccountName;

/**
 * Giấy tờ đã đủ chữ ký: it stands among the dossier's papers.
 *
 * @param writer the account of who wrote it
 * @param by the account of who brought the last signature
 * @param component what the paper is called
 */
public record PaperSigned(DossierId dossier, AccountName writer, AccountName by, String component) implements Fact {

    @Override
    public String subject() {
        return dossier.toString();
    }
}
