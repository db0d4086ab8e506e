create table account (
    id                     uuid primary key,
    version                integer not null,
    name                   text not null unique check (name = lower(name)),
    display_name           text not null,
    password_hash          text not null,
    password_change_needed boolean not null,
    personal_id            text,
    -- said by the owner himself and compared with nothing: nobody is recognised by it
    declared_personal_id   text,
    email                  text,
    organisation           text references organisation (code) deferrable initially deferred,
    title                  text,
    disabled               boolean not null,
    demonstration          boolean not null,
    opened_at              timestamptz not null,
    phone                  text,
    words                  text generated always as (folded(name || ' ' || display_name || ' ' || coalesce(title, ''))) stored
);
create index account_organisation on account (organisation);
create index account_email on account (lower(email));

-- ROLE@AGENCY, as candidate groups of tasks are named; held from the first day to the last, always where there is none
create table account_duty (
    account_id uuid not null references account (id) deferrable initially deferred,
    duty       text not null,
    first_day  date,
    last_day   date check (last_day >= first_day),
    primary key (account_id, duty)
);
create index account_duty_duty on account_duty (duty);

-- who does another's work during leave: some of his duties, from the first day to the last or until somebody ends it
create table stand_in (
    id         uuid primary key,
    giver_id   uuid not null references account (id) deferrable initially deferred,
    deputy_id  uuid not null references account (id) deferrable initially deferred,
    duties     text not null,
    first_day  date not null,
    last_day   date not null check (last_day >= first_day),
    reason     text not null,
    given_at   timestamptz not null,
    given_by   text not null,
    ended_at   timestamptz,
    ended_by   text,
    check (giver_id <> deputy_id),
    check ((ended_at is null) = (ended_by is null))
);
create index stand_in_deputy on stand_in (deputy_id, last_day);
create index stand_in_giver on stand_in (giver_id, last_day);

-- a link with which whoever it was made for chooses his password, once: an administrator's invitation, or what its owner asked for
-- when he had forgotten it; the link carries the token, the table its SHA-256
create table invitation (
    account_id uuid not null references account (id) deferrable initially deferred,
    kind       text not null,
    token_hash text not null unique check (token_hash ~ '^[0-9a-f]{64}$'),
    made_at    timestamptz not null,
    made_by    text not null,
    ends_at    timestamptz not null,
    primary key (account_id, kind)
);

-- certificates known to be an account owner's, for those that carry no personal number; one is added and ended with a reason, the
-- line stays
create table account_certificate (
    account_id uuid not null references account (id) deferrable initially deferred,
    sha256     text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    id         uuid primary key,
    label      text not null,
    added_at   timestamptz not null,
    added_by   text not null,
    reason     text not null,
    ended_at   timestamptz,
    ended_by   text,
    end_reason text,
    check ((ended_at is null) = (ended_by is null) and (ended_at is null) = (end_reason is null))
);
create unique index account_certificate_open on account_certificate (account_id, sha256) where ended_at is null;

-- one device on which somebody is signed in; the cookie carries the token, the table its SHA-256; what the browser calls itself is
-- for the page on which somebody sees his sign-ins
create table sign_in (
    token_hash     text primary key,
    account_id     uuid not null references account (id) deferrable initially deferred,
    signed_in_at   timestamptz not null,
    seen_at        timestamptz not null,
    -- when an app or a passkey was shown in it last
    second_step_at timestamptz,
    client_address text not null,
    program        text not null default ''
);
create index sign_in_account on sign_in (account_id);
create index sign_in_signed_in_at on sign_in (signed_in_at);

-- devices somebody has signed in from: their browsers keep the token, the table its SHA-256
create table remembered_device (
    token_hash text not null check (token_hash ~ '^[0-9a-f]{64}$'),
    account_id uuid not null references account (id) deferrable initially deferred,
    seen_at    timestamptz not null,
    -- until when its owner is not asked for the second step there, and what he knows the device by
    trusted_until  timestamptz,
    program        text not null default '',
    client_address text not null default '',
    primary key (token_hash, account_id)
);
create index remembered_device_account on remembered_device (account_id);
create index remembered_device_seen_at on remembered_device (seen_at);

-- the password was right some minutes ago: between the two steps of signing in, and while a second factor is turned on
create table password_proof (
    token_hash text primary key check (token_hash ~ '^[0-9a-f]{64}$'),
    account_id uuid not null references account (id) deferrable initially deferred,
    given_at   timestamptz not null
);
create index password_proof_account on password_proof (account_id);

-- what an account's authenticator app computes its codes from, encrypted with a key of the configuration
create table second_factor (
    account_id   uuid primary key references account,
    secret       bytea not null,
    begun_at     timestamptz not null,
    confirmed_at timestamptz,
    last_step    bigint not null
);

-- codes for the day the phone is gone, each good once; keyed hashes
create table recovery_code (
    account_id uuid not null references second_factor deferrable initially deferred,
    hash       text not null check (hash ~ '^[0-9a-f]{64}$'),
    primary key (account_id, hash)
);

-- keys on people's own devices (WebAuthn): the public half, and how often the device says it was used
create table passkey (
    id            uuid primary key,
    account_id    uuid not null references account (id) deferrable initially deferred,
    credential_id text not null unique,
    public_key    bytea not null,
    counter       bigint not null,
    label         text not null,
    added_at      timestamptz not null,
    used_at       timestamptz
);
create index passkey_account_id on passkey (account_id);

-- what devices were asked to sign, each once and for some minutes; the browser keeps a ticket, the table its SHA-256
create table passkey_challenge (
    ticket_hash text primary key check (ticket_hash ~ '^[0-9a-f]{64}$'),
    purpose     text not null,
    -- whom it was asked of; '' when he is not known yet
    account     text not null,
    challenge   bytea not null,
    asked_at    timestamptz not null
);
