-- what the minutes of a council's meeting are made of; quorum and percent are those that were applied
alter table council_session
    add column ordinal     integer,
    add column recorded_on date,
    add column quorum      integer,
    add column percent     integer,
    add column secretary   text not null default '',
    add column chair       text not null default '',
    add column venue       text not null default '',
    add column note        text not null default '';
update council_session s
set ordinal     = n.nth,
    recorded_on = s.met_on,
    quorum      = (2 * s.members + 2) / 3,
    percent     = 70
from (select id, row_number() over (partition by dossier_id order by met_on, id) as nth from council_session) n
where n.id = s.id;
alter table council_session
    alter column ordinal set not null,
    alter column recorded_on set not null,
    alter column quorum set not null,
    alter column percent set not null;

-- each time a dossier went up to who decides
create table submission (
    id           uuid primary key,
    dossier_id   uuid not null references dossier,
    ordinal      integer not null,
    number       text not null,
    submitted_on date not null,
    body         text not null,
    signer       text not null,
    signer_title text not null,
    note         text not null,
    unique (dossier_id, ordinal)
);
