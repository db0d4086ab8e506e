-- what the browser calls itself, for the page on which somebody sees his sign-ins
alter table sign_in add column program text not null default '';

-- devices somebody has signed in from: their browsers keep the token, the table its SHA-256
create table remembered_device (
    token_hash text not null check (token_hash ~ '^[0-9a-f]{64}$'),
    account_id uuid not null references account (id) deferrable initially deferred,
    seen_at    timestamptz not null,
    primary key (token_hash, account_id)
);
create index remembered_device_seen_at on remembered_device (seen_at);

-- the password was right some minutes ago: between the two steps of signing in, and while a second factor is turned on
create table password_proof (
    token_hash text primary key check (token_hash ~ '^[0-9a-f]{64}$'),
    account_id uuid not null references account (id) deferrable initially deferred,
    given_at   timestamptz not null
);
create index password_proof_account on password_proof (account_id);
