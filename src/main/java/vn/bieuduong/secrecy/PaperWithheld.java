package vn.bieuduong.secrecy;

import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.platform.Fact;
import vn.bieuduong.platform.id.AgencyCode;

/**
 * Tệp vừa được cất vì có bí mật nhà nước.
 *
 * @param agency whose desk has the pointer
 * @param paper what the file was called
 */
public record PaperWithheld(DossierId dossier, AgencyCode agency, String paper) implements Fact {

    @Override
    public String subject() {
        return dossier.toString();
    }
}
