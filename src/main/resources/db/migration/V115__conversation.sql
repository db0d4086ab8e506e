-- whether a filer waits for an answer of the office; one row for each dossier about which somebody wrote
create table conversation (
    dossier_id    uuid primary key references dossier,
    version       integer not null,
    messages      integer not null,
    unanswered    integer not null,
    waiting_since timestamptz,
    check ((unanswered = 0) = (waiting_since is null))
);
create index conversation_waiting on conversation (waiting_since) where unanswered > 0;

-- what filer and office wrote to each other, and the notes of the office for itself; words are never changed
create table conversation_message (
    id          uuid primary key,
    dossier_id  uuid not null references conversation,
    ordinal     integer not null,
    kind        text not null check (kind in ('OF_FILER', 'OF_OFFICE', 'NOTE')),
    author      text not null,
    author_name text not null,
    text        text not null check (length(text) <= 5000),
    written_at  timestamptz not null,
    read_at     timestamptz,
    unique (dossier_id, ordinal)
);

-- uploaded files that go with a message
create table conversation_file (
    attachment_id uuid primary key references attachment,
    message_id    uuid not null references conversation_message
);
create index conversation_file_message on conversation_file (message_id);
