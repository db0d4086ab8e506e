-- what anybody may learn about an issued paper, by the code printed on it or by its bytes
alter table issued_document
    add column code             text unique check (code ~ '^[0-9A-Z]{12}$'),
    add column agency           text not null default '',
    add column number           text not null default '',
    add column title            text not null default '',
    add column seal_holder      text not null default '',
    add column seal_certificate text not null default '',
    add column replaced_by      text references issued_document (code) deferrable initially deferred,
    add column revoked_at       timestamptz,
    add column revocation_reason text not null default '';

update issued_document i
set agency = d.agency,
    number = coalesce(d.dossier_number, d.filing_reference, '')
from dossier d
where d.id = i.dossier_id;

-- a paper is issued again under a new code; the old row stays and names the new one
alter table issued_document drop constraint issued_document_dossier_id_kind_ordinal_key;
create unique index issued_document_current on issued_document (dossier_id, kind, ordinal) where replaced_by is null;
create index issued_document_sha256 on issued_document (sha256);
create index issued_document_seal on issued_document (seal_certificate) where seal_certificate <> '';
