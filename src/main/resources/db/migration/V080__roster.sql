-- who may sign in a body's name, in which roles, from and to which day; a line is added and ended, never changed or removed
create table signatory (
    id           uuid primary key,
    version      integer not null,
    organisation text not null references organisation (code) deferrable initially deferred,
    full_name    text not null,
    title        text not null,
    roles        text not null,
    personal_id  text,
    tax_code     text,
    budget_code  text,
    valid_from   date not null,
    valid_to     date,
    added_at     timestamptz not null,
    added_by     text not null,
    reason       text not null,
    ended_on     date,
    ended_at     timestamptz,
    ended_by     text,
    end_reason   text,
    check (personal_id is not null or tax_code is not null or budget_code is not null),
    check ((ended_at is null) = (ended_on is null) and (ended_at is null) = (ended_by is null)
        and (ended_at is null) = (end_reason is null))
);
create index signatory_organisation on signatory (organisation);
