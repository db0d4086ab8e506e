package vn.bieuduong.issuing.receipt;

import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.platform.Fact;
import vn.bieuduong.platform.StoredFile;

/**
 * Biên nhận đã lập: the receipt of a filing is made and sealed.
 *
 * @param fileName what it is called where it is sent
 */
public record ReceiptMade(DossierId dossier, String fileName, StoredFile file) implements Fact {
    @Override
    public String subject() {
        return dossier.toString();
    }
}
