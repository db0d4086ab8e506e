package vn.bieuduong.workflow.persistence.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.workflow.id.InstanceId;
import vn.bieuduong.workflow.migration.MigrationPlan;
import vn.bieuduong.workflow.migration.MigrationRun;
import vn.bieuduong.workflow.persistence.Json;

/** A row of wf_migration. Its counts are updated in the table alone, by whoever moves an instance. */
@Entity(name = "WfMigration")
@Table(name = "wf_migration")
public class MigrationEntity {

    @Id
    UUID id;

    @Column(name = "process_key")
    String processKey;

    @Column(name = "from_id")
    UUID from;

    @Column(name = "to_id")
    UUID to;

    @Convert(converter = JsonColumn.class)
    String nodes;

    String reason;

    @Column(name = "started_by")
    String startedBy;

    @Column(name = "started_at")
    @Convert(converter = InstantColumn.class)
    Instant startedAt;

    @Column(name = "last_instance")
    @Nullable
    String last;

    int moved;
    int failed;

    @Column(name = "ended_at")
    @Convert(converter = InstantColumn.class)
    @Nullable
    Instant endedAt;

    @SuppressWarnings("NullAway") // for JPA
    protected MigrationEntity() {}

    MigrationEntity(MigrationRun run) {
        id = run.id();
        processKey = run.processKey();
        from = run.plan().from();
        to = run.plan().to();
        nodes = Json.write(run.plan().nodes());
        reason = run.reason();
        startedBy = run.startedBy();
        startedAt = run.startedAt();
        last = run.last() == null ? null : run.last().toString();
        moved = run.moved();
        failed = run.failed();
        endedAt = run.endedAt();
    }

    MigrationRun view() {
        Map<String, String> plan = new LinkedHashMap<>();
        Json.readMap(nodes).forEach((node, target) -> plan.put(node, String.valueOf(target)));
        return new MigrationRun(
                id,
                processKey,
                new MigrationPlan(from, to, plan),
                reason,
                startedBy,
                startedAt,
                last == null ? null : InstanceId.of(last),
                moved,
                failed,
                endedAt);
    }
}
