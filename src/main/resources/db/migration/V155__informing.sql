-- what people are told, where an administrator has worded it by page: it counts instead of the text in config/messages. One draft and one
-- in force an occasion and language
create table notice_text (
    occasion   text not null,
    language   text not null,
    stage      text not null check (stage in ('DRAFT', 'IN_FORCE')),
    subject    text not null check (subject !~ '[[:cntrl:]]'),
    body       text not null,
    written_by text not null,
    written_at timestamptz not null,
    reason     text not null,
    primary key (occasion, language, stage)
);
