-- a certificate on an account's list is added and ended with a reason; the line stays
alter table account_certificate drop constraint account_certificate_pkey;
alter table account_certificate
    add column id         uuid not null default gen_random_uuid() primary key,
    add column label      text not null default 'Chứng thư số',
    add column added_at   timestamptz not null default now(),
    add column added_by   text not null default 'system',
    add column reason     text not null default 'Đã có trong danh sách trước khi cổng ghi lý do',
    add column ended_at   timestamptz,
    add column ended_by   text,
    add column end_reason text,
    add check ((ended_at is null) = (ended_by is null) and (ended_at is null) = (end_reason is null));
alter table account_certificate
    alter column id drop default,
    alter column label drop default,
    alter column added_at drop default,
    alter column added_by drop default,
    alter column reason drop default;
create unique index account_certificate_open on account_certificate (account_id, sha256) where ended_at is null;
