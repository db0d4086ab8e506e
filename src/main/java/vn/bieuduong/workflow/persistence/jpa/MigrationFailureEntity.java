package vn.bieuduong.workflow.persistence.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.workflow.id.InstanceId;
import vn.bieuduong.workflow.migration.MigrationRun;
import vn.bieuduong.workflow.persistence.SentenceText;

/** A row of wf_migration_failure. */
@Entity(name = "WfMigrationFailure")
@Table(name = "wf_migration_failure")
@IdClass(MigrationFailureEntity.Key.class)
public class MigrationFailureEntity {

    @Id
    @Column(name = "migration_id")
    UUID migration;

    @Id
    @Column(name = "instance_id")
    UUID instance;

    @Column(name = "business_key")
    String businessKey;

    String why;

    @SuppressWarnings("NullAway") // for JPA
    protected MigrationFailureEntity() {}

    MigrationFailureEntity(UUID migration, MigrationRun.Failure failure) {
        this.migration = migration;
        instance = failure.instance().value();
        businessKey = failure.businessKey();
        why = SentenceText.write(failure.why());
    }

    MigrationRun.Failure view() {
        return new MigrationRun.Failure(new InstanceId(instance), businessKey, SentenceText.read(why));
    }

    /** The primary key. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        UUID migration;
        UUID instance;

        @SuppressWarnings("NullAway") // for JPA
        public Key() {}

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key k && k.migration.equals(migration) && k.instance.equals(instance);
        }

        @Override
        public int hashCode() {
            return Objects.hash(migration, instance);
        }
    }
}
