package vn.bieuduong.web.administration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.processing.administration.ProcessMigration;
import vn.bieuduong.processing.administration.VersionLine;
import vn.bieuduong.processing.administration.VersionPlan;
import vn.bieuduong.processing.administration.VersionPreview;
import vn.bieuduong.processing.administration.VersionRun;
import vn.bieuduong.web.Language;
import vn.bieuduong.web.RequestParameters;
import vn.bieuduong.web.Words;

/** Chuyển phiên bản: two versions, which step takes the place of which, what it would do, and doing it. */
@Named
@RequestScoped
public class MigrationPage {

    /** One step of the old version with the one chosen for it. */
    public static final class Row {
        private final String id;
        private final VersionPlan.Row row;
        private final List<SelectItem> choices = new ArrayList<>();
        private String target;

        Row(int number, VersionPlan.Row row, String none) {
            this.id = "to_" + number;
            this.row = row;
            this.target = row.target();
            choices.add(new SelectItem("", none));
            row.choices().forEach(c -> choices.add(new SelectItem(c.node(), named(c.name(), c.node()))));
        }

        public String getId() {
            return id;
        }

        public String getLabel() {
            return named(row.name(), row.node());
        }

        public String getKind() {
            return row.kind().in(Language.current());
        }

        public List<SelectItem> getChoices() {
            return choices;
        }

        public String getTarget() {
            return target;
        }

        /** Faces gives null for the choice of none. */
        public void setTarget(@Nullable String target) {
            this.target = target == null ? "" : target;
        }

        private static String named(String name, String node) {
            return name.equals(node) ? node : name + " (" + node + ")";
        }
    }

    private final ProcessMigration migration;
    private final CurrentActor actor;
    private final RequestParameters ask;
    private final Words words;

    private @Nullable List<VersionLine> versions;
    private @Nullable List<Row> rows;
    private @Nullable VersionPlan plan;
    private @Nullable VersionPreview preview;
    private String reason = "";

    @Inject
    MigrationPage(ProcessMigration migration, CurrentActor actor, RequestParameters ask, Words words) {
        this.migration = migration;
        this.actor = actor;
        this.ask = ask;
        this.words = words;
    }

    // choosing

    public List<VersionLine> getVersions() {
        if (versions == null) {
            versions = migration.versions(actor.get());
        }
        return versions;
    }

    public List<VersionRun> getLog() {
        return migration.log(actor.get());
    }

    public boolean isChosen() {
        return ask.uuid("from").isPresent() && ask.uuid("to").isPresent();
    }

    /** The version chosen in this field, as the address carries it. */
    public String chosen(String field) {
        return ask.uuid(field).map(UUID::toString).orElse("");
    }

    private UUID id(String field) {
        return ask.neededId(field);
    }

    // the plan

    public List<Row> getRows() {
        if (rows == null) {
            List<Row> all = new ArrayList<>();
            String none = words.say("migrationPlan.none", "");
            for (VersionPlan.Row row :
                    migration.plan(actor.get(), id("from"), id("to"), Map.of()).rows()) {
                all.add(new Row(all.size(), row, none));
            }
            rows = all;
        }
        return rows;
    }

    private Map<String, String> chosen() {
        Map<String, String> chosen = new LinkedHashMap<>();
        getRows().forEach(row -> chosen.put(row.row.node(), row.target));
        return chosen;
    }

    /** The plan as it stands now, with what is to be known about it. */
    public VersionPlan getPlan() {
        if (plan == null) {
            plan = migration.plan(actor.get(), id("from"), id("to"), chosen());
        }
        return plan;
    }

    public @Nullable String preview() {
        plan = null;
        preview = migration.preview(actor.get(), id("from"), id("to"), chosen());
        return null;
    }

    public @Nullable VersionPreview getPreview() {
        return preview;
    }

    public String execute() {
        UUID run = migration.begin(actor.get(), id("from"), id("to"), chosen(), reason);
        migration.proceed(actor.get(), run);
        return "/administration/migration-run?faces-redirect=true&id=" + run;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
