-- what is written of the answer to a supplement request before it is sent: choosing a file loses nothing
alter table supplement add column answer_draft text not null default '';
