-- what somebody has typed into a form and not sent: a line for each page that is open; gone after 72 hours or once the form was taken
create table kept_text (
    account text not null,
    page    text not null,
    -- of the page, with what names the thing it is about
    address text not null,
    form    text not null,
    -- name of each field and what stands in it, as JSON
    fields  text not null,
    -- fingerprints of what the form showed when it was opened; and the page's own
    shown   text not null,
    own     text not null,
    turn    integer not null,
    kept_at timestamptz not null,
    -- the form was taken: what comes late from the page is kept no more
    done    boolean not null,
    primary key (account, page)
);
create index kept_text_address on kept_text (account, address) where not done;
create index kept_text_kept_at on kept_text (kept_at);

-- what slips of pages are sealed with, drawn when the table is made
create table keeping_key (
    single boolean primary key default true check (single),
    key    bytea not null
);
insert into keeping_key (key)
    values (sha256((gen_random_uuid()::text || gen_random_uuid()::text || gen_random_uuid()::text)::bytea));
