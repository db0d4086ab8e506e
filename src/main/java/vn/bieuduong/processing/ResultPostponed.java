package vn.bieuduong.processing;

import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.platform.Fact;

/** Đã gia hạn: the office has apologised and given a new due time. */
public record ResultPostponed(DossierId dossier) implements Fact {

    @Override
    public String subject() {
        return dossier.toString();
    }
}
