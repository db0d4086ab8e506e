package vn.bieuduong.decision;

import java.time.LocalDate;
import java.util.List;
import vn.bieuduong.Portal;
import vn.bieuduong.council.CouncilResult;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.NomineeView;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.processing.handling.NomineeOpinion;

/** A dossier of the province on the chairman's desk. */
final class ToBeSigned {

    private ToBeSigned() {}

    static DossierId at(Portal portal) {
        Actor applicant = portal.actor("truonghoc");
        DossierId dossier = portal.aCompleteDraft(applicant, "TDKT-P01");
        portal.filing.file(applicant, dossier);
        portal.nextRequest();
        portal.office.reception.accept(portal.with("DESK@H99"), dossier);
        portal.nextRequest();
        portal.office.appraisal.assign(
                portal.with("EC_HEAD@H99"),
                dossier,
                portal.with("EC_OFFICER@H99").account());
        portal.nextRequest();
        NomineeView nominee = portal.mine.view(applicant, dossier).nominees().get(0);
        portal.office.appraisal.conclude(
                portal.with("EC_OFFICER@H99"),
                dossier,
                List.of(new NomineeOpinion(nominee.id(), true, "")),
                false,
                "Đủ hồ sơ, đủ điều kiện.");
        portal.nextRequest();
        portal.office.council.record(
                portal.with("COUNCIL_SECRETARY@H99"),
                dossier,
                new CouncilResult(
                        LocalDate.ofInstant(portal.clock.instant(), Settings.ZONE),
                        9,
                        8,
                        List.of(new CouncilResult.Vote(nominee.id(), 8)),
                        ""));
        portal.nextRequest();
        portal.office.deciding.submit(portal.with("HA_DIRECTOR@H99"), dossier, "45/TTr-SNV", "");
        portal.office.deciding.check(portal.with("OFFICE@H99"), dossier, true, "");
        portal.nextRequest();
        return dossier;
    }
}
