-- whom a certificate was given to: printed on it, and shown to whoever asks by its code
alter table issued_document add column recipient text not null default '';
