-- what lets a signing program on somebody's computer fetch one file and bring it back signed once; subject is what the room that gave it signs
create table signing_ticket (
    token_hash text primary key check (token_hash ~ '^[0-9a-f]{64}$'),
    subject    uuid not null,
    account    text not null,
    sha256     text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    issued_at  timestamptz not null,
    expires_at timestamptz not null,
    fetched_at timestamptz,
    brought_at timestamptz
);
create index signing_ticket_expires on signing_ticket (expires_at);
create index signing_ticket_subject on signing_ticket (subject, account);

-- who is on his way to a provider of remote signatures; credential, chain, hash and moment are known once he has signed in there
create table remote_question (
    ticket_hash text primary key check (ticket_hash ~ '^[0-9a-f]{64}$'),
    state_hash  text not null check (state_hash ~ '^[0-9a-f]{64}$'),
    provider    text not null,
    subject     uuid not null,
    account     text not null,
    sha256      text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    verifier    text not null,
    credential  text not null,
    algorithm   text not null,
    chain       text not null,
    hash        text not null,
    signs_at    timestamptz,
    asked_at    timestamptz not null,
    check ((signs_at is null) = (credential = '') and (signs_at is null) = (hash = ''))
);
create index remote_question_asked on remote_question (asked_at);
create index remote_question_subject on remote_question (subject, account);
