-- what a unit gathers of its lower units' lists for a procedure and a year, until it is filed
create table consolidation (
    id           uuid primary key,
    version      integer not null,
    unit         text not null,
    procedure_id text not null,
    year         integer not null,
    state        text not null,
    opened_at    timestamptz not null
);
-- one at a time
create unique index consolidation_open on consolidation (unit, procedure_id, year) where state <> 'FILED';

-- the one dossier that is gathered into; forgotten with the draft
create table consolidation_dossier (
    dossier_id       uuid primary key references dossier on delete cascade,
    consolidation_id uuid not null unique references consolidation
);

-- a list of a lower unit, on its way to the unit above and back
create table consolidation_sending (
    id               uuid primary key,
    version          integer not null,
    consolidation_id uuid not null references consolidation,
    dossier_id       uuid not null references dossier on delete cascade,
    -- whose draft the list is: the lower unit's, or the upper one's where it wrote it for one without an account
    owner            text not null,
    from_unit        text not null,
    from_name        text not null,
    to_name          text not null,
    state            text not null,
    reason           text not null,
    sent_by_name     text not null,
    sent_at          timestamptz not null,
    answered_by_name text not null,
    answered_at      timestamptz
);
create index consolidation_sending_round on consolidation_sending (consolidation_id, sent_at);
-- one at a time
create unique index consolidation_sending_open on consolidation_sending (dossier_id) where state in ('SENT', 'TAKEN', 'DECIDED');

-- who was taken into the one dossier, and whom of which list he is
create table consolidation_row (
    nominee        uuid primary key,
    sending_id     uuid not null references consolidation_sending on delete cascade,
    source_nominee uuid not null,
    dossier_id     uuid not null references dossier on delete cascade
);
create index consolidation_row_sending on consolidation_row (sending_id);
create index consolidation_row_dossier on consolidation_row (dossier_id);

-- which papers came with them
create table consolidation_paper (
    paper      uuid primary key,
    sending_id uuid not null references consolidation_sending on delete cascade,
    dossier_id uuid not null references dossier on delete cascade
);
create index consolidation_paper_sending on consolidation_paper (sending_id);
