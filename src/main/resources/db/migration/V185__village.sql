-- what a village does on a draft before it may file it: its meeting, its posting, the picture of the board
create table village_work (
    dossier       uuid primary key references dossier on delete cascade,
    version       integer not null,
    -- where the QR code on the board leads
    code          text not null unique check (code ~ '^[0-9A-HJKMNP-TV-Z]{10}$'),
    meeting_on    date,
    meeting_place text not null,
    chair         text not null,
    chair_title   text not null,
    front         text not null,
    secretary     text not null,
    invited       integer not null,
    present       integer not null,
    agreed        integer not null,
    attendance    text not null,
    conclusion    text not null,
    board         text not null,
    posted_on     date,
    -- the last day on which residents may speak up
    posted_until  date,
    -- an attachment's id
    photo         text,
    check ((posted_on is null) = (posted_until is null))
);

-- of a household besides that it is nominated
create table village_household (
    nominee      uuid primary key references nominee on delete cascade,
    dossier      uuid not null references dossier on delete cascade,
    score        text not null,
    front_remark text not null
);
create index village_household_dossier on village_household (dossier);

-- what stands on the board, masked, and what the list said then
create table village_posted (
    id      uuid primary key,
    dossier uuid not null references dossier on delete cascade,
    nominee uuid not null,
    ordinal integer not null,
    name    text not null,
    place   text not null,
    score   text not null,
    said    text not null
);
create index village_posted_dossier on village_posted (dossier, ordinal);

-- what residents say of the list
create table village_remark (
    id          uuid primary key,
    version     integer not null,
    dossier     uuid not null references dossier on delete cascade,
    -- of what the form carries, which only its writer knows: sent twice it is one remark
    sent_hash   text not null unique check (sent_hash ~ '^[0-9a-f]{64}$'),
    -- with which its writer follows it
    code        text not null unique,
    kind        text not null check (kind in ('AGREE', 'OBJECT', 'OTHER')),
    state       text not null check (state in ('NEW', 'ANSWERED', 'SET_ASIDE')),
    about       text not null,
    text        text not null,
    name        text not null,
    phone       text not null,
    received_at timestamptz not null,
    answer      text not null,
    answered_by text not null,
    answered_at timestamptz,
    check ((state = 'NEW') = (answered_at is null))
);
create index village_remark_dossier on village_remark (dossier, received_at);
