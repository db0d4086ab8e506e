package vn.bieuduong.decision;

import java.time.LocalDate;
import vn.bieuduong.dossier.DossierId;

/** Quyết định khen thưởng như màn hình đọc. */
public record DecisionView(DossierId dossier, String agency, String number, LocalDate decidedOn, String signer) {}
