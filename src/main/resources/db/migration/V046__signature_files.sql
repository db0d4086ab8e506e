-- what a file was handed in with: the files of a bundle (a dossier) are looked at together, so that a signature file is judged
-- against the document that it signs, whichever comes first; a file that came alone is its own bundle
alter table attachment add column bundle uuid;
update attachment a set bundle = coalesce((select p.dossier_id from paper p where p.attachment = a.id limit 1), a.id);
alter table attachment alter column bundle set not null;
create index attachment_bundle on attachment (bundle);
