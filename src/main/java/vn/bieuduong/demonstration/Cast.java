package vn.bieuduong.demonstration;

import java.util.Map;
import vn.bieuduong.dossier.DraftDetails;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.platform.id.AgencyCode;
import vn.bieuduong.procedure.Procedure;
import vn.bieuduong.roster.SigningRole;

/**
 * Vai: who plays a sample request, and under what.
 *
 * @param filer the unit's head, who files and signs
 * @param title his title
 * @param unit the submitting unit's name
 * @param place where it lies, for letterheads
 * @param agency code of the People's Committee that decides
 * @param hands who stands on the unit's roster for a role with his own number
 * @param taxCode of the unit, whose seal signs; "" when it has none, then the head signs himself
 */
record Cast(
        Procedure procedure,
        Actor filer,
        String title,
        String email,
        String unit,
        String place,
        AgencyCode agency,
        String agencyName,
        String taxCode,
        String personalId,
        Map<SigningRole, Hand> hands) {

    /** Người ký: somebody with a personal certificate of the demonstration. */
    record Hand(String name, String personalId) {}

    String award() {
        return procedure.awardForms().get(0).name();
    }

    String awardForm() {
        return procedure.awardForms().get(0).id();
    }

    DraftDetails details(SampleRequest request) {
        return new DraftDetails(
                request.title(), request.content(), request.period(), filer.displayName(), "0912 345 678", email);
    }
}
