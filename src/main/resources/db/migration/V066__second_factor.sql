-- what an account's authenticator app computes its codes from, encrypted with a key of the configuration
create table second_factor (
    account_id   uuid primary key references account,
    secret       bytea       not null,
    begun_at     timestamptz not null,
    confirmed_at timestamptz,
    last_step    bigint      not null
);

-- codes for the day the phone is gone, each good once; keyed hashes
create table recovery_code (
    account_id uuid not null references second_factor deferrable initially deferred,
    hash       text not null check (hash ~ '^[0-9a-f]{64}$'),
    primary key (account_id, hash)
);
