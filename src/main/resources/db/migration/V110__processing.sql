create table step_record (
    id          uuid primary key,
    written bigint generated always as identity,
    dossier_id  uuid not null references dossier,
    task        text not null,
    step        text not null,
    outcome     text not null,
    actor       text not null,
    actor_name  text not null,
    on_behalf   text,
    recorded_at timestamptz not null,
    note        text not null
);
create index step_record_dossier on step_record (dossier_id, recorded_at);
create index step_record_actor on step_record (actor, recorded_at desc);
