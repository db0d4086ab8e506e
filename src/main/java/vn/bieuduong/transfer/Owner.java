package vn.bieuduong.transfer;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.platform.id.AccountName;
import vn.bieuduong.platform.id.AgencyCode;

/**
 * Bên giữ hồ sơ: whose a dossier is, or is to be: a unit's, with the person of it who answers for it when one is named, or a
 * person's.
 *
 * @param unit the unit's code; null for a person in his own name
 * @param account the person's account; null for a unit of which nobody is named
 * @param name what the unit, or the person, is called
 */
public record Owner(@Nullable AgencyCode unit, @Nullable AccountName account, String name) {

    public Optional<AgencyCode> unitCode() {
        return Optional.ofNullable(unit);
    }

    public Optional<AccountName> accountName() {
        return Optional.ofNullable(account);
    }

    /** Whether the actor speaks for it today. */
    boolean isSpokenForBy(Actor actor) {
        return (unit == null || actor.filesFor(unit)) && (account == null || account.equals(actor.account()));
    }
}
