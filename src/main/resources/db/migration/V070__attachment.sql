-- one uploaded file; the bytes lie in the file store under their SHA-256 and may be shared by several rows; the files of a bundle
-- (a dossier: what they were handed in with) are looked at together, so that a signature file is judged against the document that
-- it signs, whichever comes first; a file that came alone is its own bundle; a text is cut at 100,000 characters when it is read
-- out, far below what a tsvector holds
create table attachment (
    id            uuid primary key,
    written bigint generated always as identity,
    version       integer not null,
    sha256        text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    size          bigint not null check (size > 0),
    name          text not null,
    state         text not null check (state in ('STAGED', 'INSPECTING', 'READY', 'UNSCANNED', 'REFUSED')),
    inspection    jsonb not null default '{}',
    text_content  text not null default '',
    uploaded_by   text not null,
    uploaded_at   timestamptz not null,
    claimed_until timestamptz,
    not_before    timestamptz not null,
    attempts      integer not null default 0,
    words         tsvector generated always as (to_tsvector('simple', folded(left(text_content, 100000)))) stored,
    bundle        uuid not null,
    -- judged first, read and drawn afterwards: from then on by whoever is free; null when that is done or not to be done
    draw_from     timestamptz,
    draw_attempts integer not null default 0,
    -- how often no malware scanner answered
    unscanned     integer not null default 0,
    check (state = 'UNSCANNED' or (state = 'INSPECTING') = (claimed_until is not null))
);
create index attachment_sha256 on attachment (sha256);
create index attachment_to_inspect on attachment (uploaded_at) where state in ('STAGED', 'INSPECTING', 'UNSCANNED');
create index attachment_to_draw on attachment (draw_from) where draw_from is not null;
create index attachment_words on attachment using gin (words);
create index attachment_bundle on attachment (bundle);
-- the sweep of stored files asks for each whether a picture or a piece of evidence still names it
create index attachment_previews on attachment using gin ((inspection -> 'previews') jsonb_path_ops);
-- what an account has brought within a day
create index attachment_by_account on attachment (uploaded_by, uploaded_at);

-- what a verdict on signatures rested on, at receipt and each time it was judged again; certificates and lists lie in the
-- file store under the SHA-256 named in material
create table evidence (
    id                uuid primary key,
    version           integer not null,
    attachment        uuid not null references attachment,
    occasion          text not null check (occasion in ('RECEIPT', 'DECISION', 'REQUEST')),
    asked_by          text not null,
    asked_at          timestamptz not null,
    judged_at         timestamptz,
    not_before        timestamptz not null,
    attempts          integer not null default 0,
    report            jsonb not null default '{}',
    report_at_receipt jsonb not null default '{}',
    material          jsonb not null default '{}'
);
create index evidence_attachment on evidence (attachment, asked_at);
create index evidence_to_judge on evidence (asked_at) where judged_at is null;
create index evidence_pieces on evidence using gin ((material -> 'pieces') jsonb_path_ops);

-- accounts take turns at the inspection workers, so that one that brings many files keeps nobody waiting
create sequence inspection_turn_seq;
create table inspection_turn (
    account text primary key,
    turn    bigint not null default nextval('inspection_turn_seq')
);
alter sequence inspection_turn_seq owned by inspection_turn.turn;
