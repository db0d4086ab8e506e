package vn.bieuduong.dossier.filing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.number.DossierNumber;
import vn.bieuduong.dossier.number.FilingReference;
import vn.bieuduong.dossier.number.LookupCode;
import vn.bieuduong.dossier.view.PaperView;
import vn.bieuduong.procedure.Procedure;

/**
 * Biên nhận nộp hồ sơ: what the applicant keeps; the PDF says the same.
 *
 * @param unit the submitting unit's name, or the filer's own when nobody sent him
 * @param dueAt when the result is due, once the office has taken the dossier in
 */
public record Receipt(
        DossierId id,
        FilingReference filingReference,
        LookupCode lookupCode,
        Instant filedAt,
        Procedure procedure,
        String agencyName,
        String filer,
        String unit,
        int nominees,
        List<PaperView> papers,
        Optional<DossierNumber> dossierNumber,
        Optional<Instant> dueAt) {}
