-- hand-overs of dossiers: from a unit or a person to a unit, somebody of the unit, or a person
create table dossier_transfer (
    id               uuid primary key,
    written bigint generated always as identity,
    version          integer not null,
    dossier_id       uuid not null references dossier on delete cascade,
    state            text not null,
    from_unit        text,
    from_account     text not null,
    from_name        text not null,
    to_unit          text,
    to_account       text,
    to_name          text not null,
    note             text not null,
    reason           text not null,
    asked_by         text not null,
    asked_by_name    text not null,
    asked_at         timestamptz not null,
    answered_by      text,
    answered_by_name text,
    answered_at      timestamptz,
    -- by the office, or by whoever took it back
    decided_by       text,
    decided_by_name  text,
    decided_at       timestamptz,
    check (to_unit is not null or to_account is not null)
);
create index dossier_transfer_dossier on dossier_transfer (dossier_id, asked_at);
-- one at a time
create unique index dossier_transfer_open on dossier_transfer (dossier_id) where state in ('ASKED', 'ACCEPTED');
create index dossier_transfer_to_account on dossier_transfer (to_account) where state = 'ASKED';
create index dossier_transfer_to_unit on dossier_transfer (to_unit) where state = 'ASKED';
create index dossier_transfer_accepted on dossier_transfer (answered_at) where state = 'ACCEPTED';
