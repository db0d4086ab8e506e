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
