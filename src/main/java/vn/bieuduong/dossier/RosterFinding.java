package vn.bieuduong.dossier;

import java.util.Locale;
import vn.bieuduong.identity.SigningRole;
import vn.bieuduong.signature.RosterMatch;

/** Kết quả đối chiếu một vai trò ký: how the signers of a paper stand on the submitting unit's roster, for one role. */
public record RosterFinding(SigningRole role, RosterMatch match) {

    public String sentence(Locale locale) {
        return match.sentence(locale, role.label(locale));
    }

    public String advice(Locale locale) {
        return match.advice(locale, role.label(locale));
    }
}
