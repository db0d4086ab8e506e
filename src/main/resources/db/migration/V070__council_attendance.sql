-- who was at a council's meeting, how those voted who were not in favour, and the number of its minutes
alter table council_session
    add column agency text not null default '',
    add column number text not null default '';
update council_session s
set agency = d.agency
from dossier d
where d.id = s.dossier_id;
create unique index council_session_number
    on council_session (agency, number, (extract(year from met_on))) where number <> '';

alter table council_vote
    add column against integer;

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

create table minutes_counter (
    agency text not null,
    year   integer not null,
    last   integer not null,
    primary key (agency, year)
);
