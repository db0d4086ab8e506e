package vn.bieuduong.award;

import java.util.List;
import java.util.Optional;
import vn.bieuduong.award.OfficialPapers.Available;
import vn.bieuduong.document.OfficialPaper;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.DossierView;

/**
 * Nguồn giấy tờ nội bộ: what is made of the records of steps, {@link IssuedKind#isForTheOfficeAlone() for the office alone}.
 * Package {@code processing} keeps those records and says what the papers read.
 */
public interface CaseRecords {

    /** Which of them there are now. */
    List<Available> available(DossierId id);

    /** What one of them says; empty when nothing was recorded for it. */
    Optional<Recorded> paper(DossierView dossier, IssuedKind kind, int ordinal);

    /** Who of the office ended the handling before there was a result; empty when nobody did: time ran out, or it was taken back. */
    Optional<Ender> endedBy(DossierId id);

    /**
     * Người kết thúc việc giải quyết.
     *
     * @param head whether he heads the body, and so signs for it
     * @param title his post; "" when none is known
     */
    record Ender(boolean head, String title, String name) {}

    /**
     * Một giấy tờ nội bộ.
     *
     * @param agency code of the body whose paper it is
     * @param number for the register
     */
    record Recorded(String agency, String number, OfficialPaper content) {}
}
