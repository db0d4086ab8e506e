package vn.bieuduong.dossier;

import java.time.Instant;
import java.util.Optional;

/** Một dòng trong danh sách hồ sơ của tôi. */
public record DossierLine(
        DossierId id,
        String procedureName,
        String title,
        DossierState state,
        Optional<String> filingReference,
        Optional<String> dossierNumber,
        Instant changedAt,
        Optional<Instant> dueAt,
        Optional<Instant> dueBefore) {}
