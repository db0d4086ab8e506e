-- whom to ask about the portal, as administrators said by page; the newest counts, every change stays
create table office_contact (
    id         uuid primary key,
    written bigint generated always as identity,
    office     text not null,
    address    text not null,
    phone      text not null,
    email      text not null,
    hours      text not null,
    changed_by text not null,
    changed_at timestamptz not null,
    reason     text not null
);
create index office_contact_changed_at on office_contact (changed_at);
