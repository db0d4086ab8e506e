-- what a verdict on signatures rested on, at receipt and each time it was judged again; certificates and lists lie in the
-- file store under the SHA-256 named in material
create table evidence (
    id                uuid primary key,
    version           integer     not null,
    attachment        uuid        not null references attachment,
    occasion          text        not null check (occasion in ('RECEIPT', 'DECISION', 'REQUEST')),
    asked_by          text        not null,
    asked_at          timestamptz not null,
    judged_at         timestamptz,
    not_before        timestamptz not null,
    attempts          integer     not null default 0,
    report            jsonb       not null default '{}',
    report_at_receipt jsonb       not null default '{}',
    material          jsonb       not null default '{}'
);
create index evidence_attachment on evidence (attachment, asked_at);
create index evidence_to_judge on evidence (asked_at) where judged_at is null;
