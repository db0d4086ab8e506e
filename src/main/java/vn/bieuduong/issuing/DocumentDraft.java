package vn.bieuduong.issuing;

import org.jspecify.annotations.Nullable;
import vn.bieuduong.document.Certificates;
import vn.bieuduong.document.OfficialPaper;
import vn.bieuduong.dossier.view.DossierView;
import vn.bieuduong.issuing.IssuedDocuments.Available;
import vn.bieuduong.platform.id.AgencyCode;

/**
 * Giấy tờ sắp phát hành: a paper's content and what the register says of it.
 *
 * @param number as printed on it
 * @param title what it is about, without anybody's name
 * @param signed its file, when its signer has signed it already; null when it is made and sealed in one
 */
public record DocumentDraft(
        DocumentKind kind,
        int ordinal,
        AgencyCode agency,
        String number,
        String title,
        OfficialPaper content,
        @Nullable PreparedCopy signed) {

    /** One that nobody has signed. */
    public DocumentDraft(
            DocumentKind kind, int ordinal, AgencyCode agency, String number, String title, OfficialPaper content) {
        this(kind, ordinal, agency, number, title, content, null);
    }

    /** The same, of which its signer has signed this copy. */
    public DocumentDraft signed(PreparedCopy copy) {
        return new DocumentDraft(kind, ordinal, agency, number, title, content, copy);
    }

    /** A document of the dossier's own agency whose title is the procedure's. */
    public static DocumentDraft of(Available paper, DossierView dossier, String number, OfficialPaper content) {
        return new DocumentDraft(
                paper.kind(),
                paper.ordinal(),
                dossier.agency(),
                number,
                dossier.procedure().name(),
                content);
    }

    /** Whom the paper names as the one it is given to; "" for papers that are given to nobody by name. */
    String recipient() {
        return content instanceof Certificates certificates
                ? certificates.certificates().get(0).recipient()
                : "";
    }
}
