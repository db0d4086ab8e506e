package vn.bieuduong.counter;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import vn.bieuduong.platform.AuditTrail;

/** The desk's book of secret dossiers, over one test's entity manager. */
public final class CounterBook {

    private CounterBook() {}

    public static SecretDossiers over(EntityManager em, Clock clock) {
        return new SecretDossiers(new AuditTrail(em, clock), em, clock);
    }
}
