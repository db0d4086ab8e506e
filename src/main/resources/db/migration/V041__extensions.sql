-- xin lỗi và gia hạn (form 04): once in a dossier's life; the due time it had before stays with it
alter table dossier add column due_before timestamptz;

alter table clock_entry
    add column reason      text not null default '',
    add column signer_name text not null default '',
    add column signer_role text not null default '';

-- what is soon late, for the heads who may still extend it
create index dossier_extendable on dossier (agency, due_at)
    where state in ('RECEIVED', 'IN_PROGRESS') and due_before is null;
