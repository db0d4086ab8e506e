-- what the portal wrote for a component of a draft, and who signs it in which order
create table unit_paper (
    id         uuid primary key,
    version    integer not null,
    dossier_id uuid not null references dossier on delete cascade,
    component  text not null,
    nominee    text not null,
    number     text not null,
    written_on date not null,
    -- what was typed then, as a fingerprint
    said       text not null,
    sha256     text not null,
    size       bigint not null,
    written_at timestamptz not null,
    written_by text not null,
    -- the paper that stands for it, and what was typed when that one was written
    paper      text,
    paper_said text not null,
    unique (dossier_id, component, nominee)
);
create index unit_paper_sha256 on unit_paper (sha256);

create table unit_paper_signer (
    id          uuid primary key,
    paper_id    uuid not null references unit_paper on delete cascade,
    ordinal     integer not null,
    signs_as    text not null,
    name        text not null,
    title       text not null,
    personal_id text not null,
    signatory   text not null,
    account     text,
    signed_at   timestamptz,
    certificate text,
    sha256      text,
    size        bigint,
    check ((signed_at is null) = (sha256 is null) and (signed_at is null) = (size is null))
);
create index unit_paper_signer_paper on unit_paper_signer (paper_id);
create index unit_paper_signer_sha256 on unit_paper_signer (sha256);

-- what a unit writes down of the meeting that put a draft's nominees forward
create table unit_meeting (
    dossier    uuid primary key references dossier on delete cascade,
    version    integer not null,
    number     text not null,
    met_on     date not null,
    -- hours as they were typed
    opened     text not null,
    closed     text not null,
    place      text not null,
    -- lines of the unit's roster
    chair      text not null,
    secretary  text not null,
    -- how many have a vote, and how many of them were there
    members    integer not null check (members > 0),
    present    integer not null check (present between 1 and members),
    attendance text not null,
    discussion text not null,
    conclusion text not null
);

create table unit_meeting_vote (
    nominee   uuid primary key references nominee on delete cascade,
    dossier   uuid not null references dossier on delete cascade,
    in_favour integer not null check (in_favour >= 0),
    against   integer not null check (against >= 0)
);
create index unit_meeting_vote_dossier on unit_meeting_vote (dossier);
