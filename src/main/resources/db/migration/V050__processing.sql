create table step_record (
    id          uuid primary key,
    dossier_id  uuid not null references dossier,
    task        text not null,
    step        text not null,
    outcome     text not null,
    actor       text not null,
    actor_name  text not null,
    recorded_at timestamptz not null,
    note        text not null
);
create index step_record_dossier on step_record (dossier_id, recorded_at);
create index step_record_actor on step_record (actor, recorded_at desc);

create table council_session (
    id         uuid primary key,
    dossier_id uuid not null references dossier,
    met_on     date not null,
    members    integer not null,
    present    integer not null
);
create index council_session_dossier on council_session (dossier_id);

create table council_vote (
    id         uuid primary key,
    session_id uuid not null references council_session,
    nominee_id uuid not null,
    in_favour  integer not null,
    unique (session_id, nominee_id)
);
