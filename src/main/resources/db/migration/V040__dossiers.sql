create table dossier (
    id                uuid primary key,
    version           integer not null,
    procedure_id      text not null,
    procedure_version integer not null,
    filer             text not null,
    filer_name        text not null,
    organisation      text,
    agency            text not null,
    title             text not null,
    content           text not null,
    period            text not null,
    contact_name      text not null,
    contact_phone     text not null,
    contact_email     text not null,
    state             text not null,
    filing_reference  text unique,
    lookup_code       text,
    dossier_number    text unique,
    officer           text,
    current_step      text not null,
    process_instance  text unique,
    created_at        timestamptz not null,
    changed_at        timestamptz not null,
    filed_at          timestamptz,
    received_at       timestamptz,
    due_at            timestamptz,
    closed_at         timestamptz,
    closing_reason    text,
    constraint dossier_filed_has_reference
        check (state = 'DRAFT' or (filing_reference is not null and lookup_code is not null and filed_at is not null)),
    constraint dossier_received_has_number
        check ((received_at is null) = (dossier_number is null))
);
create index dossier_waiting on dossier (agency, changed_at) where state = 'SUPPLEMENT_REQUESTED';
create index dossier_filer on dossier (filer, changed_at desc);

create table nominee (
    id             uuid primary key,
    dossier_id     uuid not null references dossier on delete cascade,
    ordinal        integer not null,
    kind           text not null,
    name           text not null,
    honorific      text not null,
    birth_date     date,
    personal_id    text not null,
    position       text not null,
    workplace      text not null,
    address        text not null,
    tax_code       text not null,
    members        integer not null,
    award_form     text not null,
    achievement    text not null,
    outcome        text not null,
    outcome_reason text
);
create index nominee_dossier on nominee (dossier_id, ordinal);

create table paper (
    id         uuid primary key,
    dossier_id uuid not null references dossier on delete cascade,
    component  text not null,
    attachment uuid not null,
    round      integer not null,
    added_at   timestamptz not null,
    removed_at timestamptz
);
create index paper_dossier on paper (dossier_id, added_at);
create index paper_attachment on paper (attachment);

create table supplement (
    id            uuid primary key,
    dossier_id    uuid not null references dossier on delete cascade,
    ordinal       integer not null,
    note          text not null,
    deadline      date not null,
    state_before  text not null,
    asked_by      text not null,
    asked_by_name text not null,
    asked_at      timestamptz not null,
    answered_at   timestamptz,
    answer        text,
    unique (dossier_id, ordinal)
);

create table supplement_item (
    id            uuid primary key,
    supplement_id uuid not null references supplement on delete cascade,
    ordinal       integer not null,
    component     text not null,
    reason        text not null
);
create index supplement_item_supplement on supplement_item (supplement_id, ordinal);

-- the clock's ledger; the due time of a dossier is the newest line's
create table clock_entry (
    id          uuid primary key,
    dossier_id  uuid not null references dossier on delete cascade,
    ordinal     integer not null,
    kind        text not null,
    happened_at timestamptz not null,
    due_at      timestamptz not null,
    done_by     text not null,
    unique (dossier_id, ordinal)
);

-- official dossier numbers: <agency>-YYMMDD-XXXX, counted per agency and day in the transaction that gives them
create table dossier_counter (
    agency text not null,
    day    date not null,
    last   integer not null,
    primary key (agency, day)
);

-- what happened, in words anybody may read; no personal data
create table progress_event (
    id          uuid primary key,
    dossier_id  uuid not null references dossier on delete cascade,
    ordinal     integer not null,
    happened_at timestamptz not null,
    label       text not null,
    unique (dossier_id, ordinal)
);
