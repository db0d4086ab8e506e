-- sổ theo dõi hồ sơ (form 07): what an agency received in a period
create index dossier_received on dossier (agency, received_at) where received_at is not null;
