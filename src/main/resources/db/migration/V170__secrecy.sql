-- who declared, before the first file, that a dossier holds no state secret, and when: once, for all that is in it
create table secrecy_declaration (
    dossier_id       uuid primary key references dossier on delete cascade,
    declared_by      text not null,
    declared_by_name text not null,
    declared_at      timestamptz not null
);

-- papers that were taken out of sight for the sake of a state secret: what they were called, who did so, and why
create table withheld_paper (
    paper            uuid primary key,
    dossier_id       uuid not null references dossier on delete cascade,
    name             text not null,
    reason           text not null,
    withheld_by_name text not null,
    withheld_at      timestamptz not null
);
create index withheld_paper_dossier on withheld_paper (dossier_id, withheld_at);
