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
    prepared_at   timestamptz not null,
    signed_sha256 text,
    signed_size   bigint,
    signed_at     timestamptz,
    report        text not null,
    check ((signed_sha256 is null) = (signed_at is null) and (signed_sha256 is null) = (signed_size is null))
);
create index prepared_decision_number on prepared_decision (agency, number);

-- certificates known to be an account owner's, for those that carry no personal number
create table account_certificate (
    account_id uuid not null references account (id) deferrable initially deferred,
    sha256     text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    primary key (account_id, sha256)
);
