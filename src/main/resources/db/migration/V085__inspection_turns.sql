-- Lượt kiểm tra: accounts take turns at the inspection workers, so that one that brings many files keeps nobody waiting.
create sequence inspection_turn_seq;
create table inspection_turn (
    account text   primary key,
    turn    bigint not null default nextval('inspection_turn_seq')
);
alter sequence inspection_turn_seq owned by inspection_turn.turn;
-- what an account has brought within a day
create index attachment_by_account on attachment (uploaded_by, uploaded_at);
