package vn.bieuduong.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;

/** Hands out what every package needs: settings, clock, file store, entity manager. */
@ApplicationScoped
class Platform {

    /** Container-managed: one persistence context a transaction, so it may be kept in application-scoped registers. */
    @Produces
    @Dependent
    @PersistenceContext(unitName = "portal")
    @SuppressWarnings("NullAway.Init")
    private EntityManager entityManager;

    @Produces
    @Singleton
    Settings settings() {
        Problems problems = new Problems();
        Settings settings = Settings.read(System.getenv(), problems);
        problems.refuseIfAny();
        return settings;
    }

    @Produces
    @Singleton
    Clock clock() {
        return new MicrosecondClock(Clock.systemUTC());
    }

    @Produces
    @Singleton
    FileStore fileStore(Settings settings) {
        return new FileStore(settings.dataDir().resolve("files"));
    }
}
