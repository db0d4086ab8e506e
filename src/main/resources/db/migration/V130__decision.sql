-- each time a dossier went up to who decides
create table submission (
    id           uuid primary key,
    dossier_id   uuid not null references dossier,
    ordinal      integer not null,
    number       text not null,
    submitted_on date not null,
    body         text not null,
    signer       text not null,
    signer_title text not null,
    note         text not null,
    unique (dossier_id, ordinal)
);

create table decision (
    id            uuid primary key,
    dossier_id    uuid not null unique references dossier,
    agency        text not null,
    decision_year integer not null,
    number        text not null,
    decided_on    date not null,
    signer        text not null,
    unique (agency, decision_year, number)
);

-- the decision as it was given to the leader to sign with his own token, and the signed copy once it is back
create table prepared_decision (
    dossier_id    uuid primary key references dossier,
    task          text not null,
    agency        text not null,
    number        text not null,
    decided_on    date not null,
    signer        text not null,
    account       text not null,
    code          text not null unique check (code ~ '^[0-9A-Z]{12}$'),
    sha256        text not null,
    size          bigint not null,
    -- where on it signature and seal belong, as it was laid out then
    places        text not null,
    prepared_at   timestamptz not null,
    signed_sha256 text,
    signed_size   bigint,
    signed_at     timestamptz,
    report        text not null,
    check ((signed_sha256 is null) = (signed_at is null) and (signed_sha256 is null) = (signed_size is null))
);
create index prepared_decision_number on prepared_decision (agency, number);
