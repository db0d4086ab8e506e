-- the workflow engine; no foreign keys between the tables that a step writes: every row is written by the engine in the step that
-- makes it, under the lock of its instance, and a reference check on each would cost a step a third of its time

create table wf_definition (
    id          uuid primary key,
    key         text not null,
    version     integer not null,
    name        text not null,
    checksum    text not null,
    file_name   text not null,
    source      bytea not null,
    deployed_by text not null,
    deployed_at timestamptz not null,
    suspended   boolean not null default false,
    unique (key, version)
);

-- one row an instance: tokens and variables with it, locked first in every step; a page holds a finished instance or two beside
-- the versions a running one leaves behind; with more kept free than that, every instance took a page for itself until the next
-- vacuum
create table wf_instance (
    id            uuid primary key,
    definition_id uuid not null references wf_definition,
    process_key   text not null,
    business_key  text not null,
    parent_id     text,
    status        text not null,
    steps         integer not null,
    started_at    timestamptz not null,
    started_by    text not null,
    ended_at      timestamptz,
    end_node      text,
    state         jsonb not null,
    variables     jsonb not null
) with (fillfactor = 85);
create index wf_instance_business_key on wf_instance (business_key);
create index wf_instance_running on wf_instance (definition_id) where ended_at is null;

-- one row a task for its whole life: open task and line of the control sheet in one; no index looks at the assignee and at open
-- tasks alone, or PostgreSQL would write every index of the row anew whenever a task was completed
create table wf_task (
    id            uuid primary key,
    instance_id   uuid not null,
    definition_id uuid not null,
    process_key   text not null,
    business_key  text not null,
    node          text not null,
    name          text not null,
    form_key      text,
    candidates    jsonb not null,
    priority      integer not null,
    seq           integer not null,
    created_at    timestamptz not null,
    due_at        timestamptz,
    assignee      text,
    claimed_at    timestamptz,
    ended_at      timestamptz,
    ended_by      text,
    outcome       text,
    cancelled     boolean not null
) with (fillfactor = 80);
create index wf_task_instance on wf_task (instance_id);
-- how long steps took: read by period, rarely, while every completed task writes it; a block range index costs a step nothing and
-- a few pages in all, for tasks end nearly in the order in which they lie in the table
create index wf_task_ended on wf_task using brin (ended_at) with (pages_per_range = 32, autosummarize = on);

-- the queues: who may do an open task, and what a person has taken (the queue named @person); queues empty themselves all day: cut
-- to a page by vacuum they would be planned as tiny, and every step would read all that has piled up in them until the next vacuum;
-- kept at the size they had, they are reached by index
create table wf_candidate (
    task_id   uuid not null,
    candidate text not null,
    free      boolean not null,
    due_at    timestamptz not null,
    primary key (task_id, candidate)
) with (vacuum_truncate = false);
-- ends in the due time, so that a page costs the same at any backlog; ending in task_id itself, it looked to PostgreSQL, while the
-- queues are empty, as good a way to the rows of one task as the primary key, and was then read whole: an expression in the same
-- order cannot be mistaken
create index wf_candidate_queue on wf_candidate (candidate, free, due_at, uuid_send(task_id)) include (task_id);

-- timers, jobs and signals: what somebody has to look for; messages are looked for in the instance alone; kept at its size like the
-- queues
create table wf_wait (
    id          uuid primary key,
    instance_id uuid not null,
    kind        text not null,
    node        text not null,
    name        text not null,
    due_at      timestamptz,
    attempts    integer not null,
    failure     text
) with (vacuum_truncate = false, fillfactor = 50);
create index wf_wait_due on wf_wait (due_at) where due_at is not null;
create index wf_wait_signal on wf_wait (name) where kind = 'SIGNAL';
-- what an administrator must look at, in the order it came up
create index wf_wait_incident on wf_wait (instance_id, id) where due_at is null and failure is not null;
-- what begins instances by timer or signal: rows that belong to a definition; few, and asked for by themselves
create index wf_wait_start on wf_wait (due_at) where kind in ('TIMER_START', 'START');
create index wf_wait_start_signal on wf_wait (name) where kind = 'SIGNAL_START';
create index wf_wait_start_of on wf_wait (instance_id) where kind in ('TIMER_START', 'SIGNAL_START');

-- one row a step; only ever added
create table wf_history (
    instance_id uuid not null,
    seq         integer not null,
    at          timestamptz not null,
    actor       text not null,
    act         text not null,
    node        text,
    variables   jsonb not null,
    trail       text not null,
    primary key (instance_id, seq)
);

-- moving running instances to another version of their definition: one row a run, which is its log as well
create table wf_migration (
    id            uuid primary key,
    process_key   text not null,
    from_id       uuid not null references wf_definition,
    to_id         uuid not null references wf_definition,
    nodes         jsonb not null,
    reason        text not null,
    started_by    text not null,
    started_at    timestamptz not null,
    last_instance text,
    moved         integer not null,
    failed        integer not null,
    ended_at      timestamptz
);
create index wf_migration_process on wf_migration (process_key, started_at);

-- instances that stayed on their version, and why
create table wf_migration_failure (
    migration_id uuid not null references wf_migration,
    instance_id  uuid not null,
    business_key text not null,
    why          text not null,
    primary key (migration_id, instance_id)
);
