package vn.bieuduong.processing.handling;

import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.change.ChangeView;
import vn.bieuduong.platform.Fact;

/** Đã sửa lỗi ghi chép: the office has put a slip right in what the applicant filed. */
public record SlipCorrected(DossierId dossier, ChangeView change) implements Fact {

    @Override
    public String subject() {
        return dossier.toString();
    }
}
