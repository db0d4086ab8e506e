-- what people are told: one row for each recipient, event and way of telling, written in the act's own transaction; sent by e-mail after its commit, and
-- read in the portal by whoever has an account
create table outbox_message (
    id            uuid primary key,
    -- the order of writing: two of one act have one moment
    written       bigint generated always as identity,
    -- fixed: sent again after a crash, it is the same message
    message_id    text not null unique,
    account       text,
    -- how it leaves the portal: MAIL, which stands in the account's inbox too; or SMS, ZALO
    medium        text not null,
    -- an e-mail address, or a telephone's number
    address       text,
    event         text not null,
    -- what it is about, for who asks whether somebody was told of it; and the dossier, if any
    matter        text not null,
    dossier_id    text,
    language      text not null,
    subject       text not null check (subject !~ '[[:cntrl:]]'),
    body          text not null,
    page          text not null,
    -- the token of a link in it, gone from body and page once a mail server has it or the link is good no more
    secret        text,
    created_at    timestamptz not null,
    -- since when it is tried: its writing, or when somebody had it sent again
    tried_since   timestamptz not null,
    not_before    timestamptz not null,
    -- a PDF of the file store that goes with the e-mail
    enclosed_name   text,
    enclosed_sha256 text,
    enclosed_size   bigint,
    attempts      integer not null,
    trouble       text not null,
    failure       text not null,
    sent_at       timestamptz,
    given_up_at   timestamptz,
    opened_at     timestamptz,
    check (account is not null or address is not null),
    check (medium = 'MAIL' or address is not null),
    check (sent_at is null or given_up_at is null),
    check ((enclosed_name is null) = (enclosed_sha256 is null) and (enclosed_name is null) = (enclosed_size is null))
);
create index outbox_message_due on outbox_message (medium, not_before)
    where address is not null and sent_at is null and given_up_at is null;
create index outbox_message_account on outbox_message (account, created_at, written);
create index outbox_message_unread on outbox_message (account) where opened_at is null and medium = 'MAIL';
create index outbox_message_dossier on outbox_message (dossier_id, created_at, written) where dossier_id is not null;
create index outbox_message_matter on outbox_message (matter);
create index outbox_message_secret on outbox_message (created_at) where secret is not null;
create index outbox_message_created_at on outbox_message (created_at, written);

-- how somebody wants to be told; nobody is asked: without a row he is told all, in Vietnamese
create table message_wish (
    account      text primary key,
    language     text not null,
    -- events he reads in the portal alone, separated by commas
    without_mail text not null,
    -- events of which he wants a short message on his telephone besides
    by_sms       text not null,
    by_zalo      text not null
);

-- the digest of what waits for somebody of the office: at which hour he wants it, and the day of his last one, by which no two nodes
-- send the same
create table daily_digest (
    account  text primary key,
    -- none: he wants none
    hour     integer check (hour between 6 and 18),
    -- whether he said; else the office's usual hour holds
    chosen   boolean not null,
    last_day date
);
