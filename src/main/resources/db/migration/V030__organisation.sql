-- provinces (two digits) and communes (five), as Decision 19/2025 numbers them; former: what they were called or made of, in words
-- imported: brought by an administrator, the configuration has no say any more
create table place (
    code          text primary key check (code ~ '^[0-9]{2}([0-9]{3})?$'),
    name          text not null,
    province      text not null references place (code) deferrable initially deferred,
    former        text not null,
    demonstration boolean not null,
    imported      boolean not null,
    searched      text generated always as (folded(name || ' ' || code || ' ' || former)) stored,
    check ((length(code) = 2) = (province = code))
);
create index place_province on place (province);

-- bodies that receive, decide, give opinions or submit; a code is never given to another one, so no row is ever removed
-- source: which way it came in; changed_at: when somebody changed it by hand, after which the configuration does not
-- words: what dossiers and accounts of it are found by; searched: what it is found by itself
create table organisation (
    code            text primary key,
    version         integer not null,
    name            text not null,
    type            text not null,
    parent          text references organisation (code) deferrable initially deferred,
    tax_code        text,
    address         text not null,
    -- where the address lies, since 1 July 2025; the address itself stays as it was written, with what places were called before
    commune         text references place (code) deferrable initially deferred,
    phone           text,
    email           text,
    place           text not null,
    head_title      text,
    applicant_kinds text not null,
    demonstration   boolean not null,
    source          text not null,
    changed_at      timestamptz,
    changed_by      text,
    ended_on        date,
    end_reason      text,
    successor       text references organisation (code) deferrable initially deferred,
    words           tsvector generated always as (to_tsvector('simple', folded(name))) stored,
    searched        text generated always as (folded(name || ' ' || code || ' ' || coalesce(tax_code, ''))) stored,
    check ((changed_at is null) = (changed_by is null)),
    check ((ended_on is null) = (end_reason is null)),
    check (successor is null or ended_on is not null),
    check (parent is null or parent <> code)
);
create index organisation_parent on organisation (parent, name);
create index organisation_commune on organisation (commune) where commune is not null;
create index organisation_successor on organisation (successor) where successor is not null;
-- one province, and with the demonstration a fictional one
create unique index organisation_province on organisation (demonstration) where type = 'PROVINCE_PC' and ended_on is null;

-- names a body had: each held until the day the next one took effect
create table organisation_name (
    id           uuid primary key,
    organisation text not null references organisation (code) deferrable initially deferred,
    name         text not null,
    until        date not null,
    reason       text not null,
    changed_by   text not null,
    changed_at   timestamptz not null,
    unique (organisation, until)
);
