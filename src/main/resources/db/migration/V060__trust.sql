-- certificates an administrator trusts by page, beside those of config/trust; a row is ended, never deleted
create table trusted_certificate (
    id            uuid primary key,
    version       integer not null,
    role          text not null check (role in ('ANCHOR', 'INTERMEDIATE')),
    family        text not null check (family in ('PUBLIC', 'GOVERNMENT')),
    sha256        text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    der           bytea not null,
    source        text not null,
    reason        text not null,
    in_force_from timestamptz,
    in_force_to   timestamptz,
    added_by      text not null,
    added_at      timestamptz not null,
    ended_by      text,
    ended_at      timestamptz,
    end_reason    text,
    check ((ended_by is null) = (ended_at is null) and (ended_by is null) = (end_reason is null)),
    check (ended_at is null or in_force_to is not null)
);
create unique index trusted_certificate_once on trusted_certificate (role, sha256) where ended_at is null;
