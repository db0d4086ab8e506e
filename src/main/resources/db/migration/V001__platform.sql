create extension if not exists unaccent;
create extension if not exists pg_trgm;

-- who did what; only ever added to
create table audit_line (
    id          bigint generated always as identity primary key,
    happened_at timestamptz not null,
    actor       text not null,
    act         text not null,
    subject     text not null,
    details     text not null
);
create index audit_line_subject on audit_line (subject, id);

create function audit_line_is_append_only() returns trigger language plpgsql as
$$ begin raise exception 'audit_line is append-only'; end $$;
create trigger audit_line_append_only before update or delete on audit_line
    for each row execute function audit_line_is_append_only();
