package vn.bieuduong.seal.remote;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import vn.bieuduong.platform.AuditTrail;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.seal.Seals;

/** The way to providers of remote signatures over a test's database. */
public final class RemoteDoors {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private RemoteDoors() {}

    public static RemoteSigning over(
            EntityManager em, Settings settings, Seals seals, Clock clock, List<RemoteProvider> configured) {
        return new RemoteSigning(
                new RemoteProviders(configured),
                new RemoteQuestions(em, new AuditTrail(em, clock), clock),
                new RemoteTalk(settings, PATIENCE),
                seals,
                clock);
    }
}
