-- sealed while the time-stamp authority gave none; the office sees it and may issue the paper again
alter table issued_document add column stamp_missing boolean not null default false;
