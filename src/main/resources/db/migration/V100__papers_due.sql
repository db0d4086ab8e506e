-- a paper that is owed since an act: what it says was fixed with the act, its file is made and sealed right after
create table paper_due (
    id         uuid primary key,
    dossier_id uuid        not null references dossier,
    kind       text        not null,
    ordinal    integer     not null,
    agency     text        not null,
    number     text        not null,
    title      text        not null,
    code       text        not null unique check (code ~ '^[0-9A-Z]{12}$'),
    content    text        not null,
    due_at     timestamptz not null,
    place      integer     not null,
    not_before timestamptz not null,
    attempts   integer     not null default 0,
    failure    text        not null default '',
    unique (dossier_id, kind, ordinal)
);
create index paper_due_next on paper_due (due_at, place);

-- once: dossiers from before, whose papers were made only when somebody asked for them
create table paper_catch_up (
    dossier_id uuid primary key references dossier,
    not_before timestamptz not null default now()
);
insert into paper_catch_up (dossier_id)
select id from dossier where state <> 'DRAFT';
