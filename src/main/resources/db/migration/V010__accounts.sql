-- bodies that receive, decide, give opinions or submit; a code is never given to another one
create table organisation (
    code            text primary key,
    name            text not null,
    type            text not null,
    parent          text references organisation (code) deferrable initially deferred,
    tax_code        text,
    address         text not null,
    phone           text,
    email           text,
    place           text not null,
    head_title      text,
    applicant_kinds text not null,
    demonstration   boolean not null
);

create table account (
    id                     uuid primary key,
    version                integer not null,
    name                   text not null unique check (name = lower(name)),
    display_name           text not null,
    password_hash          text not null,
    password_change_needed boolean not null,
    personal_id            text,
    email                  text,
    organisation           text references organisation (code) deferrable initially deferred,
    title                  text,
    disabled               boolean not null,
    demonstration          boolean not null,
    opened_at              timestamptz not null
);

-- ROLE@AGENCY, as candidate groups of tasks are named
create table account_duty (
    account_id uuid not null references account (id) deferrable initially deferred,
    duty       text not null,
    primary key (account_id, duty)
);
create index account_duty_duty on account_duty (duty);

-- one device on which somebody is signed in; the cookie carries the token, the table its SHA-256
create table sign_in (
    token_hash     text primary key,
    account_id     uuid not null references account (id) deferrable initially deferred,
    signed_in_at   timestamptz not null,
    seen_at        timestamptz not null,
    client_address text not null
);
create index sign_in_account on sign_in (account_id);
create index sign_in_signed_in_at on sign_in (signed_in_at);
