package vn.bieuduong.village;

import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.platform.Fact;

/**
 * Người dân đã góp ý: somebody who read the board said something of the list.
 *
 * @param open how many remarks wait for an answer now
 */
public record RemarkReceived(DossierId dossier, long open) implements Fact {

    @Override
    public String subject() {
        return dossier.toString();
    }
}
