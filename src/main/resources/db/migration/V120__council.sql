-- what the minutes of a council's meeting are made of; quorum and percent are those that were applied
create table council_session (
    id          uuid primary key,
    dossier_id  uuid not null references dossier,
    met_on      date not null,
    members     integer not null,
    present     integer not null,
    ordinal     integer not null,
    recorded_on date not null,
    quorum      integer not null,
    percent     integer not null,
    secretary   text not null default '',
    chair       text not null default '',
    venue       text not null default '',
    note        text not null default '',
    agency      text not null default '',
    number      text not null default ''
);
create index council_session_dossier on council_session (dossier_id);
create unique index council_session_number
    on council_session (agency, number, (extract(year from met_on))) where number <> '';

create table council_vote (
    id         uuid primary key,
    session_id uuid not null references council_session,
    nominee_id uuid not null,
    in_favour  integer not null,
    against    integer,
    unique (session_id, nominee_id)
);

-- who was at a meeting
create table council_attendee (
    id         uuid primary key,
    session_id uuid not null references council_session,
    ordinal    integer not null,
    name       text not null,
    title      text not null,
    duty       text not null,
    attendance text not null,
    unique (session_id, ordinal)
);
