-- whether a procedure still stands in the configuration
create table procedure (
    id      text primary key,
    offered boolean not null
);

-- what a file of config/procedures said; dossiers pin a version, so a row never changes
create table procedure_version (
    procedure text not null references procedure (id),
    version   integer not null,
    checksum  text not null,
    content   jsonb not null,
    loaded_at timestamptz not null,
    primary key (procedure, version)
);

create function procedure_version_never_changes() returns trigger language plpgsql as
$$ begin raise exception 'a procedure''s version never changes'; end $$;
create trigger procedure_version_never_changes before update or delete on procedure_version
    for each row execute function procedure_version_never_changes();
