package vn.bieuduong.issuing;

import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.platform.Fact;

/** Có giấy tờ đến lượt lập: an act owes papers; after its commit they are made. */
public record DocumentsDue(DossierId dossier) implements Fact {
    @Override
    public String subject() {
        return dossier.toString();
    }
}
