-- the sweep of stored files asks for each whether a picture or a piece of evidence still names it
create index attachment_previews on attachment using gin ((inspection -> 'previews') jsonb_path_ops);
create index evidence_pieces on evidence using gin ((material -> 'pieces') jsonb_path_ops);
