-- what people wrote to the office about its service, and what became of it
create table petition (
    id             uuid primary key,
    version        integer not null,
    code           text not null unique,
    -- of what the form carries, which only its writer knows: sent twice it is one petition
    sent_hash      text not null unique check (sent_hash ~ '^[0-9a-f]{64}$'),
    kind           text not null check (kind in ('FEEDBACK', 'COMPLAINT', 'SUGGESTION')),
    state          text not null check (state in ('OPEN', 'ASKED', 'ANSWERED', 'REFUSED', 'PUBLISHED', 'WITHHELD')),
    text           text not null,
    dossier_number text not null,
    name           text not null,
    email          text not null,
    phone          text not null,
    language       text not null,
    received_at    timestamptz not null,
    -- by when the office owes the answer, or its publication
    due_at         timestamptz,
    question       text not null,
    reply          text not null,
    answer         text not null,
    answered_at    timestamptz,
    handled_by     text not null,
    public_text    text not null,
    public_answer  text not null,
    published_at   timestamptz,
    written        bigint generated always as identity,
    check ((state in ('OPEN', 'ANSWERED')) = (due_at is not null)),
    check ((state = 'PUBLISHED') = (published_at is not null))
);
create index petition_due on petition (due_at) where due_at is not null;
create index petition_received on petition (received_at);
create index petition_published on petition (published_at) where published_at is not null;

-- how content the filer was with what became of his dossier
create table satisfaction_rating (
    dossier_id uuid primary key references dossier,
    version    integer not null,
    level      text not null
        check (level in ('VERY_CONTENT', 'CONTENT', 'NEUTRAL', 'DISCONTENT', 'VERY_DISCONTENT')),
    word       text not null,
    rated_by   text not null,
    rated_at   timestamptz not null,
    changed_at timestamptz not null
);
