-- The audit trail. Everything in the schema audit belongs to a role of its own (see decisions/audit-trail): the portal's
-- role may read it and call write, chain and seal, nothing else. Migrations of this folder are carried out as that role.

-- who did or read what; only ever added to
create table audit.line (
    id          bigint generated always as identity primary key,
    happened_at timestamptz not null,
    actor       text not null,
    act         text not null,
    subject     text not null,
    details     text not null
);
create index line_subject on audit.line (subject, id);
create index line_happened_at on audit.line (happened_at, id);
create index line_actor on audit.line (actor, happened_at, id);
create index line_act on audit.line (act, happened_at, id);

-- lines that are not in the chain yet; written with the line, so it shows up when that is committed
create table audit.waiting (
    line bigint primary key
);

-- the chain: every committed line once, in the order in which the lines were found committed
create table audit.link (
    position   bigint primary key,
    line       bigint not null unique,
    chained_at timestamptz not null,
    hash       bytea not null
);

-- so many lines with that last hash, sealed
create table audit.checkpoint (
    count   bigint primary key,
    root    bytea not null,
    made_at timestamptz not null,
    seal    bytea
);

create function audit.append_only() returns trigger language plpgsql as
$$ begin raise exception 'the audit trail is only added to'; end $$;
create trigger append_only before update or delete or truncate on audit.line
    for each statement execute function audit.append_only();
create trigger append_only before update or delete or truncate on audit.link
    for each statement execute function audit.append_only();
create trigger append_only before update or delete or truncate on audit.checkpoint
    for each statement execute function audit.append_only();

-- one line, in the act's own transaction
create procedure audit.write(happened_at timestamptz, actor text, act text, subject text, details text)
    language plpgsql security definer set search_path = pg_catalog, pg_temp as
$$
declare
    number bigint;
begin
    insert into audit.line (happened_at, actor, act, subject, details)
        values (write.happened_at, write.actor, write.act, write.subject, write.details)
        returning id into number;
    insert into audit.waiting values (number);
end
$$;

create function audit.netstring(field text) returns text language sql immutable strict
    set search_path = pg_catalog, pg_temp as
$$ select octet_length(convert_to(field, 'UTF8')) || ':' || field || ',' $$;

create function audit.moment(at timestamptz) returns text language sql stable strict
    set search_path = pg_catalog, pg_temp as
$$ select to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') $$;

-- SHA-256 over the netstrings of: the hash before in hexadecimal, position, moment of chaining, and the line's columns
create function audit.hash(before bytea, place bigint, chained_at timestamptz, line audit.line) returns bytea
    language sql stable set search_path = pg_catalog, pg_temp as
$$
select sha256(convert_to(
    audit.netstring(encode(before, 'hex')) || audit.netstring($2::text) || audit.netstring(audit.moment($3))
    || audit.netstring($4.id::text) || audit.netstring(audit.moment($4.happened_at)) || audit.netstring($4.actor)
    || audit.netstring($4.act) || audit.netstring($4.subject) || audit.netstring($4.details), 'UTF8'))
$$;

-- puts committed lines that wait into the chain, at most so many, and says how many; one session at a time
create function audit.chain(most integer) returns integer
    language plpgsql security definer set search_path = pg_catalog, pg_temp as
$$
declare
    place  bigint := 0;
    last   bytea := decode(repeat('00', 32), 'hex');
    now    timestamptz;
    one    audit.line;
    done   integer := 0;
begin
    if not exists (select from audit.waiting) or not pg_try_advisory_xact_lock(4918823601) then
        return 0;
    end if;
    select k.position, k.hash into place, last from audit.link k order by k.position desc limit 1;
    if not found then
        place := 0;
        last := decode(repeat('00', 32), 'hex');
    end if;
    for one in select n.* from audit.waiting w join audit.line n on n.id = w.line order by n.id limit most loop
        place := place + 1;
        now := clock_timestamp();
        last := audit.hash(last, place, now, one);
        insert into audit.link values (place, one.id, now, last);
        delete from audit.waiting w where w.line = one.id;
        done := done + 1;
    end loop;
    return done;
end
$$;

-- keeps a checkpoint over the first so many lines; says whether it did: not when another node was quicker
create function audit.seal(count bigint, root bytea, made_at timestamptz, seal bytea) returns boolean
    language plpgsql security definer set search_path = pg_catalog, pg_temp as
$$
begin
    perform pg_advisory_xact_lock(4918823602);
    if not exists (select from audit.link k where k.position = $1 and k.hash = $2) then
        raise exception 'no such place in the chain: %', $1;
    end if;
    if exists (select from audit.checkpoint c where c.count >= $1) then
        return false;
    end if;
    insert into audit.checkpoint values ($1, $2, $3, $4);
    return true;
end
$$;
