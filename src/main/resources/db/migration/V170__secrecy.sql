-- who declared, before the first file, that a dossier holds no state secret, and when: once, for all that is in it
create table secrecy_declaration (
    dossier_id       uuid primary key references dossier on delete cascade,
    declared_by      text not null,
    declared_by_name text not null,
    declared_at      timestamptz not null
);
