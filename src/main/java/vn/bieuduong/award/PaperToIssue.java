package vn.bieuduong.award;

import vn.bieuduong.document.Certificates;
import vn.bieuduong.document.OfficialPaper;

/**
 * Giấy tờ sắp phát hành: a paper's content and what the register says of it.
 *
 * @param number as printed on it
 * @param title what it is about, without anybody's name
 */
record PaperToIssue(IssuedKind kind, int ordinal, String agency, String number, String title, OfficialPaper content) {

    /** Whom the paper names as the one it is given to; "" for papers that are given to nobody by name. */
    String recipient() {
        return content instanceof Certificates certificates
                ? certificates.certificates().get(0).recipient()
                : "";
    }
}
