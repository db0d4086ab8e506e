-- words: what an officer finds a dossier by, kept by the database itself beside what it is made from
create table dossier (
    id                uuid primary key,
    version           integer not null,
    procedure_id      text not null,
    procedure_version integer not null,
    filer             text not null,
    filer_name        text not null,
    organisation      text,
    agency            text not null,
    -- as agency and unit were called then: kept at filing, the agency's again at its reception
    agency_name       text,
    unit_name         text,
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
    -- xin lỗi và gia hạn (form 04): once in a dossier's life; the due time it had before stays with it
    due_before        timestamptz,
    -- the agency at whose desk it was handed in on paper
    counter           text,
    -- the unit above that gathers the draft into a dossier of its own
    upper             text,
    words             tsvector generated always as (
        to_tsvector('simple', folded(
            coalesce(dossier_number, '') || ' ' || coalesce(filing_reference, '') || ' ' || title || ' ' || filer_name
                || ' ' || contact_name || ' ' || contact_phone))) stored,
    constraint dossier_filed_has_reference
        check (state = 'DRAFT' or (filing_reference is not null and lookup_code is not null and filed_at is not null
            and agency_name is not null and unit_name is not null)),
    constraint dossier_received_has_number
        check ((received_at is null) = (dossier_number is null))
);
create index dossier_waiting on dossier (agency, changed_at) where state = 'SUPPLEMENT_REQUESTED';
create index dossier_filer on dossier (filer, changed_at desc);
create index dossier_words on dossier using gin (words);
create index dossier_organisation on dossier (organisation);
create index dossier_filed on dossier (agency, filed_at desc) where state <> 'DRAFT';
-- what is soon late, for the heads who may still extend it
create index dossier_extendable on dossier (agency, due_at)
    where state in ('RECEIVED', 'IN_PROGRESS') and due_before is null;
-- sổ theo dõi hồ sơ (form 07): what an agency received in a period
create index dossier_received on dossier (agency, received_at) where received_at is not null;

-- how long a procedure takes in reality
create index dossier_finished on dossier (procedure_id, received_at desc) where state in ('RESULT_READY', 'RETURNED');

create table nominee (
    id             uuid primary key,
    dossier_id     uuid not null references dossier on delete cascade,
    ordinal        integer not null,
    kind           text not null,
    name           text not null,
    honorific      text not null,
    -- 20/11/1985, or 11/1985 or 1985 where no more is known
    birth_date     text not null,
    personal_id    text not null,
    position       text not null,
    workplace      text not null,
    address        text not null,
    tax_code       text not null,
    members        integer not null,
    award_form     text not null,
    achievement    text not null,
    -- to the procedure's own questions about nominees, a JSON object by their ids
    answers        text not null default '{}',
    outcome        text not null,
    outcome_reason text,
    -- taken off a draft, and may be put back until it is filed
    removed_at     timestamptz,
    words          tsvector generated always as (
        to_tsvector('simple', folded(
            name || ' ' || personal_id || ' ' || tax_code || ' ' || position || ' ' || workplace))) stored
);
create index nominee_dossier on nominee (dossier_id, ordinal);
create index nominee_words on nominee using gin (words);

-- answers to the questions that a procedure asks of its own
create table dossier_answer (
    dossier_id uuid not null references dossier on delete cascade,
    question   text not null,
    answer     text not null,
    primary key (dossier_id, question)
);

create table paper (
    id         uuid primary key,
    dossier_id uuid not null references dossier on delete cascade,
    component  text not null,
    attachment uuid not null,
    round      integer not null,
    added_at   timestamptz not null,
    removed_at timestamptz,
    -- where its file was taken from: brought, of an earlier dossier, issued here
    origin        text not null default 'BROUGHT',
    origin_number text not null default ''
);
create index paper_dossier on paper (dossier_id, added_at);
create index paper_attachment on paper (attachment);

-- of whom a paper speaks, where there is one for each nominee
create table paper_subject (
    paper_id   uuid not null references paper on delete cascade,
    nominee_id uuid not null references nominee on delete cascade,
    primary key (paper_id, nominee_id)
);
create index paper_subject_nominee on paper_subject (nominee_id);

-- answer_draft: what is written of the answer before it is sent, so that choosing a file loses nothing
create table supplement (
    id            uuid primary key,
    dossier_id    uuid not null references dossier on delete cascade,
    ordinal       integer not null,
    note          text not null,
    days          integer not null,
    deadline      date not null,
    -- when the applicant was told: his days count from then, and no time runs out before
    runs_from     timestamptz,
    -- the last day of which he was reminded
    reminded_of   date,
    state_before  text not null,
    asked_by      text not null,
    asked_by_name text not null,
    asked_at      timestamptz not null,
    answered_at   timestamptz,
    answer        text,
    answer_draft  text not null default '',
    unique (dossier_id, ordinal)
);

create table supplement_item (
    id            uuid primary key,
    supplement_id uuid not null references supplement on delete cascade,
    ordinal       integer not null,
    -- what it opens to the applicant: papers of a component, a field, a nominee, or the whole
    what          text not null,
    subject       text not null,
    reason        text not null
);
create index supplement_item_supplement on supplement_item (supplement_id, ordinal);

-- what is typed into the fields that a request opens, before the answer is sent
create table supplement_typed (
    supplement_id uuid not null references supplement on delete cascade,
    field         text not null,
    written       text not null,
    primary key (supplement_id, field)
);

-- what was put right after filing, field by field, and what stood there before; only ever added
create table field_change (
    id          uuid primary key,
    dossier_id  uuid not null references dossier on delete cascade,
    happened_at timestamptz not null,
    cause       text not null,
    -- the request of supplement that opened the field; else 0
    round       integer not null,
    done_by     text not null,
    done_by_name text not null,
    reason      text not null,
    -- the nominee as he was called before; '' for the dossier's own details
    nominee     text not null,
    field       text not null,
    text_before text not null,
    text_after  text not null
);
create index field_change_dossier on field_change (dossier_id, happened_at);

-- the clock's ledger; the due time of a dossier is the newest line's
create table clock_entry (
    id          uuid primary key,
    dossier_id  uuid not null references dossier on delete cascade,
    ordinal     integer not null,
    kind        text not null,
    -- for which request of supplement it stood still or went on
    round       integer not null,
    happened_at timestamptz not null,
    due_at      timestamptz not null,
    done_by     text not null,
    reason      text not null default '',
    signer_name text not null default '',
    signer_role text not null default '',
    unique (dossier_id, ordinal)
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

-- what a unit said the columns of its letters are; the unit's code, or the account of who files for himself
create table nominee_unit_heads (
    unit    text primary key,
    version integer not null,
    -- a head and a column a line, a tabulator between
    heads   text not null
);
