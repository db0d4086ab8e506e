-- one page for each of those whom a decision honours, at a code nobody guesses; holds no personal number and no day of birth
create table published_honour (
    code         text primary key check (code ~ '^[0-9A-Z]{10}$'),
    -- where its certificate is registered: the case that ended with the decision, and the place in its list
    matter       uuid not null,
    ordinal      integer not null,
    nominee      uuid not null unique,
    honouree     text not null,
    honorific    text not null,
    name         text not null,
    unit         text not null,
    village      text not null,
    commune      text not null,
    province     text not null,
    -- of units alone
    address      text not null check (address = '' or honouree = 'COLLECTIVE'),
    award        text not null,
    citation     text not null,
    agency       text not null,
    issuer       text not null,
    decision     text not null,
    decided_on   date not null,
    -- a guardian agrees that a child is named
    agreed_at    timestamptz,
    -- whoever is honoured does not want to be named
    withdrawn_at timestamptz,
    -- the card to share, drawn right after and again when what it says has changed; nobody's when he is not to be named
    card_sha256  text,
    card_size    bigint,
    card_after   timestamptz not null,
    unique (matter, ordinal),
    check ((card_sha256 is null) = (card_size is null))
);
create index published_honour_undrawn on published_honour (card_after) where card_sha256 is null and withdrawn_at is null;
