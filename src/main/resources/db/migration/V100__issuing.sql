-- what anybody may learn about an issued paper, by the code printed on it or by its bytes; a paper is issued again under a new
-- code: the old row stays and names the new one
create table issued_document (
    id                uuid primary key,
    dossier_id        uuid not null references dossier,
    kind              text not null,
    ordinal           integer not null,
    file_name         text not null,
    sha256            text not null,
    size              bigint not null,
    issued_at         timestamptz not null,
    code              text unique check (code ~ '^[0-9A-Z]{12}$'),
    agency            text not null default '',
    number            text not null default '',
    title             text not null default '',
    seal_holder       text not null default '',
    seal_certificate  text not null default '',
    replaced_by       text references issued_document (code) deferrable initially deferred,
    revoked_at        timestamptz,
    revocation_reason text not null default '',
    -- sealed while the time-stamp authority gave none; the office sees it and may issue the paper again
    stamp_missing     boolean not null default false,
    -- whom a certificate was given to: printed on it, and shown to whoever asks by its code
    recipient         text not null default '',
    -- of a certificate: how it looks, for the page of whom it honours
    picture_sha256    text,
    picture_size      bigint,
    light_sha256      text,
    light_size        bigint,
    check ((picture_sha256 is null) = (picture_size is null) and (light_sha256 is null) = (light_size is null))
);
create unique index issued_document_current on issued_document (dossier_id, kind, ordinal) where replaced_by is null;
create index issued_document_sha256 on issued_document (sha256);
create index issued_document_seal on issued_document (seal_certificate) where seal_certificate <> '';

-- a paper that is owed since an act: what it says was fixed with the act, its file is made and sealed right after
create table paper_due (
    id         uuid primary key,
    dossier_id uuid not null references dossier,
    kind       text not null,
    ordinal    integer not null,
    agency     text not null,
    number     text not null,
    title      text not null,
    code       text not null unique check (code ~ '^[0-9A-Z]{12}$'),
    content    text not null,
    -- what its signer has signed already, and where on it the seal belongs
    signed_sha256 text,
    signed_size   bigint,
    places        text,
    due_at     timestamptz not null,
    place      integer not null,
    for_each_nominee boolean not null,
    not_before timestamptz not null,
    attempts   integer not null default 0,
    failure    text not null default '',
    unique (dossier_id, kind, ordinal),
    check ((signed_sha256 is null) = (places is null) and (signed_sha256 is null) = (signed_size is null))
);
create index paper_due_next on paper_due (for_each_nominee, due_at desc, place);
