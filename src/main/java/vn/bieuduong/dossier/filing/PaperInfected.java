package vn.bieuduong.dossier.filing;

import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.platform.Fact;

/** Giấy tờ đã nộp nhiễm mã độc: nobody can open it, and who filed it does not know. */
public record PaperInfected(DossierId dossier, String component, String fileName) implements Fact {

    @Override
    public String subject() {
        return dossier.toString();
    }
}
