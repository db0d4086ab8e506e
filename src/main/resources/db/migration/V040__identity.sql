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
    -- stands for a citizen who is represented and has no account: nobody signs in to it
    represented_only       boolean not null default false,
    opened_at              timestamptz not null,
    phone                  text,
    words                  text generated always as (folded(name || ' ' || display_name || ' ' || coalesce(title, ''))) stored
);
create index account_organisation on account (organisation);
create index account_email on account (lower(email));
create index account_personal_id on account (personal_id);
create index account_declared_personal_id on account (declared_personal_id);

-- ROLE@AGENCY, as candidate groups of tasks are named; held from the first day to the last, always where there is none
create table account_duty (
    account_id uuid not null references account (id) deferrable initially deferred,
    duty       text not null,
    first_day  date,
    last_day   date check (last_day >= first_day),
    -- phạm vi phụ trách: the bodies and the :procedures whose dossiers alone it is for; '' for all that come to the agency
    area       text not null default '',
    primary key (account_id, duty)
);
create index account_duty_duty on account_duty (duty);

-- who does another's work during leave: some of his duties, from the first day to the last or until somebody ends it
create table stand_in (
    id         uuid primary key,
    written bigint generated always as identity,
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

-- powers of attorney: who acts for a citizen on his dossiers, all or those of one procedure, from the first day to the last or until one
-- of the two ends it. Given by the citizen himself, or by the desk of an agency that has seen the paper
create table mandate (
    id             uuid primary key,
    written bigint generated always as identity,
    version        integer not null,
    state          text not null,
    -- none while the desk has not accepted the paper of somebody without an account
    principal      text references account (name) deferrable initially deferred,
    -- who he is, where he has no account: typed by whoever acts for him
    person_name    text,
    person_number  text,
    person_email   text,
    person_phone   text,
    person_address text,
    representative text not null references account (name) deferrable initially deferred,
    -- '' for all procedures
    scope          text not null,
    first_day      date not null,
    last_day       date not null check (last_day >= first_day),
    -- the uploaded file
    paper          text,
    -- whose desk decides
    agency         text,
    made_by        text not null,
    made_at        timestamptz not null,
    decided_by     text,
    decided_at     timestamptz,
    reason         text not null,
    ended_by       text,
    ended_at       timestamptz,
    -- when both were told that its last day is near, and that it is behind
    near_told_at   timestamptz,
    over_told_at   timestamptz,
    check (principal <> representative),
    check (state <> 'WAITING' or (agency is not null and paper is not null)),
    check (principal is not null or state in ('REFUSED', 'ENDED') or (state = 'WAITING' and person_name is not null)),
    check ((ended_at is null) = (ended_by is null))
);
create index mandate_representative on mandate (representative, last_day);
create index mandate_principal on mandate (principal, last_day);
create index mandate_ending on mandate (last_day) where state = 'GIVEN' and over_told_at is null;
create index mandate_waiting on mandate (agency, made_at) where state = 'WAITING';

-- a link with which whoever it was made for chooses his password, once: an administrator's invitation, or what its owner asked for
-- when he had forgotten it; the link carries the token, the table its SHA-256
create table invitation (
    account_id uuid not null references account (id) deferrable initially deferred,
    kind       text not null,
    token_hash text primary key check (token_hash ~ '^[0-9a-f]{64}$'),
    made_at    timestamptz not null,
    made_by    text not null,
    ends_at    timestamptz not null
);
create index invitation_account on invitation (account_id);
-- an administrator's ends his one before; anybody may ask for a forgotten password's, and ends no other by it
create unique index invitation_one on invitation (account_id) where kind = 'INVITATION';

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
    program        text not null default '',
    -- whether a provider's word stood for the second step
    assured        boolean not null default false
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

-- who an account's owner is at a provider through which he signs in (OpenID Connect)
create table provider_link (
    id         uuid primary key,
    written bigint generated always as identity,
    account_id uuid not null references account (id) deferrable initially deferred,
    issuer     text not null,
    subject    text not null,
    linked_at  timestamptz not null,
    used_at    timestamptz,
    unique (issuer, subject),
    unique (account_id, issuer)
);

-- who is on his way to a provider, each once and for some minutes; his browser keeps a ticket, the address carries a state, the table
-- the SHA-256 of both; an account is there when its owner is about to link it
create table provider_question (
    ticket_hash text primary key check (ticket_hash ~ '^[0-9a-f]{64}$'),
    state_hash  text not null check (state_hash ~ '^[0-9a-f]{64}$'),
    provider    text not null,
    nonce       text not null,
    verifier    text not null,
    account     text,
    target      text not null,
    asked_at    timestamptz not null
);

-- whom a provider has named who has no account, for the hour in which he may open one
create table provider_newcomer (
    ticket_hash text primary key check (ticket_hash ~ '^[0-9a-f]{64}$'),
    issuer      text not null,
    subject     text not null,
    person      text not null,
    personal_id text not null,
    email       text not null,
    assured     boolean not null,
    named_at    timestamptz not null
);

-- whom a provider has named of whom a person has to say whose account is his
create table link_request (
    id          uuid primary key,
    version     integer not null,
    state       text not null,
    doubt       text not null,
    issuer      text not null,
    subject     text not null,
    person      text not null,
    personal_id text,
    account     text,
    asked_at    timestamptz not null,
    decided_at  timestamptz,
    decided_by  text,
    reason      text,
    check ((decided_at is null) = (state = 'WAITING')),
    check ((decided_at is null) = (decided_by is null))
);
create unique index link_request_waiting on link_request (issuer, subject) where state = 'WAITING';
create index link_request_state on link_request (state, asked_at);
create index link_request_subject on link_request (issuer, subject, asked_at);
