-- The workflow engine. No foreign keys between these tables: every row is written by the engine in the step that makes
-- it, under the lock of its instance, and a reference check on each would cost a step a third of its time.

CREATE TABLE wf_definition (
    id          uuid PRIMARY KEY,
    key         text NOT NULL,
    version     integer NOT NULL,
    name        text NOT NULL,
    checksum    text NOT NULL,
    file_name   text NOT NULL,
    source      bytea NOT NULL,
    deployed_by text NOT NULL,
    deployed_at timestamptz NOT NULL,
    suspended   boolean NOT NULL DEFAULT false,
    UNIQUE (key, version)
);

-- One row an instance: tokens and variables with it, locked first in every step.
CREATE TABLE wf_instance (
    id            uuid PRIMARY KEY,
    definition_id uuid NOT NULL REFERENCES wf_definition,
    process_key   text NOT NULL,
    business_key  text NOT NULL,
    parent_id     text,
    status        text NOT NULL,
    steps         integer NOT NULL,
    started_at    timestamptz NOT NULL,
    started_by    text NOT NULL,
    ended_at      timestamptz,
    end_node      text,
    state         jsonb NOT NULL,
    variables     jsonb NOT NULL
) WITH (fillfactor = 70);
CREATE INDEX wf_instance_business_key ON wf_instance (business_key);
CREATE INDEX wf_instance_running ON wf_instance (definition_id) WHERE ended_at IS NULL;

-- One row a task for its whole life: open task and line of the control sheet in one.
CREATE TABLE wf_task (
    id            uuid PRIMARY KEY,
    instance_id   uuid NOT NULL,
    definition_id uuid NOT NULL,
    process_key   text NOT NULL,
    business_key  text NOT NULL,
    node          text NOT NULL,
    name          text NOT NULL,
    form_key      text,
    candidates    jsonb NOT NULL,
    priority      integer NOT NULL,
    seq           integer NOT NULL,
    created_at    timestamptz NOT NULL,
    due_at        timestamptz,
    assignee      text,
    claimed_at    timestamptz,
    ended_at      timestamptz,
    ended_by      text,
    outcome       text,
    cancelled     boolean NOT NULL
) WITH (fillfactor = 80);
CREATE INDEX wf_task_instance ON wf_task (instance_id);
CREATE INDEX wf_task_assignee ON wf_task (assignee, due_at, id) WHERE ended_at IS NULL;

-- The queues: who may do an open task. The index ends in the due time, so a page costs the same at any backlog.
CREATE TABLE wf_candidate (
    task_id   uuid NOT NULL,
    candidate text NOT NULL,
    free      boolean NOT NULL,
    due_at    timestamptz NOT NULL,
    PRIMARY KEY (task_id, candidate)
);
CREATE INDEX wf_candidate_queue ON wf_candidate (candidate, free, due_at, task_id);

-- Timers, jobs and signals: what somebody has to look for. Messages are looked for in the instance alone.
CREATE TABLE wf_wait (
    id          uuid PRIMARY KEY,
    instance_id uuid NOT NULL,
    kind        text NOT NULL,
    node        text NOT NULL,
    name        text NOT NULL,
    due_at      timestamptz,
    attempts    integer NOT NULL,
    failure     text
);
CREATE INDEX wf_wait_due ON wf_wait (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX wf_wait_signal ON wf_wait (name) WHERE kind = 'SIGNAL';
CREATE INDEX wf_wait_incident ON wf_wait (id) WHERE due_at IS NULL AND failure IS NOT NULL;

-- One row a step; only ever added.
CREATE TABLE wf_history (
    instance_id uuid NOT NULL,
    seq         integer NOT NULL,
    at          timestamptz NOT NULL,
    actor       text NOT NULL,
    act         text NOT NULL,
    node        text,
    variables   jsonb NOT NULL,
    trail       text NOT NULL,
    PRIMARY KEY (instance_id, seq)
);
