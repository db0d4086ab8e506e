package vn.bieuduong.decision;

import java.time.LocalDate;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.platform.id.AgencyCode;

/** Quyết định khen thưởng như màn hình đọc. */
public record DecisionView(DossierId dossier, AgencyCode agency, String number, LocalDate decidedOn, String signer) {}
