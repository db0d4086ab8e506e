package vn.bieuduong.web.administration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.processing.administration.ProcessMigration;
import vn.bieuduong.processing.administration.VersionRun;
import vn.bieuduong.web.RequestParameters;

/** Một lần chuyển: how far it is, who stayed and why, and going on with it. */
@Named
@RequestScoped
public class MigrationRunPage {

    private final ProcessMigration migration;
    private final CurrentActor actor;
    private final RequestParameters ask;

    private @Nullable VersionRun run;

    @Inject
    MigrationRunPage(ProcessMigration migration, CurrentActor actor, RequestParameters ask) {
        this.migration = migration;
        this.actor = actor;
        this.ask = ask;
    }

    public VersionRun getRun() {
        if (run == null) {
            run = migration.run(actor.get(), ask.id());
        }
        return run;
    }

    public String goOn() {
        migration.proceed(actor.get(), ask.id());
        return "/administration/migration-run?faces-redirect=true&id=" + ask.id();
    }
}
