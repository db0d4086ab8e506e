-- who came to the desk with papers, what he identified himself by, and who met him
create table counter_visit (
    dossier_id uuid primary key references dossier on delete cascade,
    agency     text not null,
    clerk      text not null,
    clerk_name text not null,
    person     text not null,
    shown      text not null,
    met_at     timestamptz not null
);
create index counter_visit_agency on counter_visit (agency, met_at desc);

-- originals that the desk keeps until it gives them back, once and against signature
create table held_original (
    id          uuid primary key,
    dossier_id  uuid not null references dossier on delete cascade,
    title       text not null,
    copies      integer not null check (copies > 0),
    held_at     timestamptz not null,
    held_by     text not null,
    returned_at timestamptz,
    returned_to text,
    returned_by text,
    check ((returned_at is null) = (returned_to is null) and (returned_at is null) = (returned_by is null))
);
create index held_original_dossier on held_original (dossier_id);

-- dossiers that hold a state secret are none of the portal's: a number, and where the paper lies, for the agency's desk alone
create table secret_pointer (
    id      uuid primary key,
    agency  text not null,
    number  text not null,
    place   text not null,
    kept_by text not null,
    kept_at timestamptz not null
);
create unique index secret_pointer_number on secret_pointer (agency, lower(number));
