-- who acted on the filer's side of a dossier, and for whom
create table dossier_deed (
    id         uuid primary key,
    written bigint generated always as identity,
    dossier_id uuid not null references dossier on delete cascade,
    kind       text not null,
    account    text not null,
    name       text not null,
    -- the unit, or the citizen who is represented; '' in his own name
    for_name   text not null,
    done_at    timestamptz not null
);
create index dossier_deed_dossier on dossier_deed (dossier_id, done_at);
