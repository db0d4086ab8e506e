package vn.bieuduong.dossier.view;

import java.time.Instant;
import java.util.Optional;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.DossierState;
import vn.bieuduong.dossier.number.DossierNumber;
import vn.bieuduong.dossier.number.FilingReference;
import vn.bieuduong.platform.id.AccountName;

/**
 * Một dòng trong danh sách hồ sơ của tôi.
 *
 * @param sentUp whether it is a draft that the unit above gathers
 * @param submitterName for whom it is: what the unit is called, or the person
 * @param filer the account of who filed it, or began it
 * @param filerName what he is called
 */
public record DossierLine(
        DossierId id,
        String procedureName,
        String title,
        DossierState state,
        boolean sentUp,
        Optional<FilingReference> filingReference,
        Optional<DossierNumber> dossierNumber,
        Instant changedAt,
        Optional<Instant> dueAt,
        Optional<Instant> dueBefore,
        String submitterName,
        AccountName filer,
        String filerName) {}
