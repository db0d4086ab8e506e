create table decision (
    id            uuid primary key,
    dossier_id    uuid not null unique references dossier,
    agency        text not null,
    decision_year integer not null,
    number        text not null,
    decided_on    date not null,
    signer        text not null,
    unique (agency, decision_year, number)
);

create table award (
    id          uuid primary key,
    decision_id uuid not null references decision,
    nominee_id  uuid not null unique,
    kind        text not null,
    name        text not null,
    personal_id text not null,
    tax_code    text not null,
    award_form  text not null
);
create index award_personal_id on award (personal_id) where personal_id <> '';
create index award_tax_code on award (tax_code) where tax_code <> '';

create table issued_document (
    id         uuid primary key,
    dossier_id uuid not null references dossier,
    kind       text not null,
    ordinal    integer not null,
    file_name  text not null,
    sha256     text not null,
    size       bigint not null,
    issued_at  timestamptz not null,
    unique (dossier_id, kind, ordinal)
);
