-- Moving running instances to another version of their definition: one row a run, which is its log as well.
CREATE TABLE wf_migration (
    id            uuid PRIMARY KEY,
    process_key   text NOT NULL,
    from_id       uuid NOT NULL REFERENCES wf_definition,
    to_id         uuid NOT NULL REFERENCES wf_definition,
    nodes         jsonb NOT NULL,
    reason        text NOT NULL,
    started_by    text NOT NULL,
    started_at    timestamptz NOT NULL,
    last_instance text,
    moved         integer NOT NULL,
    failed        integer NOT NULL,
    ended_at      timestamptz
);
CREATE INDEX wf_migration_process ON wf_migration (process_key, started_at);

-- Instances that stayed on their version, and why.
CREATE TABLE wf_migration_failure (
    migration_id uuid NOT NULL REFERENCES wf_migration,
    instance_id  uuid NOT NULL,
    business_key text NOT NULL,
    why          text NOT NULL,
    PRIMARY KEY (migration_id, instance_id)
);
