-- a link mailed to an address that says whose it is: with it somebody goes on registering; the link carries the token, the table its
-- SHA-256
create table mail_link (
    token_hash text primary key check (token_hash ~ '^[0-9a-f]{64}$'),
    purpose    text not null,
    address    text not null,
    language   text not null,
    made_at    timestamptz not null,
    ends_at    timestamptz not null
);
create index mail_link_address on mail_link (address);
create index mail_link_ends_at on mail_link (ends_at);

-- who agreed to which version of the text, and when
create table consent (
    account_id uuid not null references account (id) deferrable initially deferred,
    version    text not null,
    language   text not null,
    agreed_at  timestamptz not null,
    primary key (account_id, version)
);

-- a unit asks for its first account; whoever has asked sees with his link, the table has its SHA-256, how it stands
create table unit_application (
    id              uuid primary key,
    version         integer not null,
    link_hash       text not null unique check (link_hash ~ '^[0-9a-f]{64}$'),
    state           text not null,
    unit_name       text not null,
    type            text not null,
    tax_code        text not null,
    commune         text not null references organisation (code) deferrable initially deferred,
    address         text not null,
    person_name     text not null,
    person_title    text,
    phone           text,
    email           text not null,
    note            text not null,
    -- the uploaded file with the unit's digital signature, where it sent one
    paper           text,
    language        text not null,
    consent_version text not null,
    applied_at      timestamptz not null,
    decided_at      timestamptz,
    decided_by      text,
    reason          text,
    body            text references organisation (code) deferrable initially deferred,
    account         text,
    check ((decided_at is null) = (state = 'WAITING')),
    check ((decided_at is null) = (decided_by is null))
);
create index unit_application_state on unit_application (state, applied_at);
create index unit_application_commune on unit_application (commune);
create index unit_application_body on unit_application (body);

-- another e-mail address, once both it and the one before have said so; each was mailed a link of its own
create table email_change (
    account_id       uuid primary key references account (id) deferrable initially deferred,
    address          text not null,
    old_hash         text unique check (old_hash ~ '^[0-9a-f]{64}$'),
    new_hash         text not null unique check (new_hash ~ '^[0-9a-f]{64}$'),
    old_confirmed_at timestamptz,
    new_confirmed_at timestamptz,
    ends_at          timestamptz not null
);

-- somebody asks that his account be deleted; it is made nobody's, what he filed is kept
create table deletion_request (
    id         uuid primary key,
    version    integer not null,
    account    text not null,
    person     text not null,
    state      text not null,
    note       text not null,
    asked_at   timestamptz not null,
    decided_at timestamptz,
    decided_by text,
    reason     text,
    check ((decided_at is null) = (decided_by is null))
);
create unique index deletion_request_waiting on deletion_request (account) where state = 'WAITING';
create index deletion_request_state on deletion_request (state, asked_at);
