-- one uploaded file; the bytes lie in the file store under their SHA-256 and may be shared by several rows
create table attachment (
    id            uuid primary key,
    version       integer     not null,
    sha256        text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    size          bigint      not null check (size > 0),
    name          text        not null,
    state         text        not null check (state in ('STAGED', 'INSPECTING', 'READY', 'REFUSED')),
    inspection    jsonb       not null default '{}',
    text_content  text        not null default '',
    uploaded_by   text        not null,
    uploaded_at   timestamptz not null,
    claimed_until timestamptz,
    not_before    timestamptz not null,
    attempts      integer     not null default 0,
    check ((state = 'INSPECTING') = (claimed_until is not null))
);
create index attachment_sha256 on attachment (sha256);
create index attachment_to_inspect on attachment (uploaded_at) where state in ('STAGED', 'INSPECTING');
