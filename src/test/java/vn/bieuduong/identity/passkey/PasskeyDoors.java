package vn.bieuduong.identity.passkey;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.platform.AuditTrail;
import vn.bieuduong.platform.Facts;
import vn.bieuduong.platform.Settings;

/** The doors of passkeys over a test's database. */
public final class PasskeyDoors {

    private PasskeyDoors() {}

    public static Passkeys passkeys(EntityManager em, Settings settings, Clock clock, Facts facts) {
        return new Passkeys(
                register(em, settings, clock, facts),
                new PasskeyChallenges(em, clock),
                new WebAuthn(settings),
                settings);
    }

    public static PasskeyRegister register(EntityManager em, Settings settings, Clock clock, Facts facts) {
        return new PasskeyRegister(
                em, new Accounts(em, settings, clock), new WebAuthn(settings), facts, new AuditTrail(em, clock), clock);
    }
}
