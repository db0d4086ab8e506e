-- what lets a signing program on a leader's computer fetch one decision once and bring it back signed once
create table signing_ticket (
    token_hash text primary key check (token_hash ~ '^[0-9a-f]{64}$'),
    dossier_id uuid        not null references dossier,
    account    text        not null,
    sha256     text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    issued_at  timestamptz not null,
    expires_at timestamptz not null,
    fetched_at timestamptz,
    brought_at timestamptz
);
create index signing_ticket_expires on signing_ticket (expires_at);
