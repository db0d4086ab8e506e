-- Queues and waits empty themselves all day. Cut to a page by vacuum they would be planned as tiny, and every step would
-- read all that has piled up in them until the next vacuum; kept at the size they had, they are reached by index.
ALTER TABLE wf_candidate SET (vacuum_truncate = false);
ALTER TABLE wf_wait SET (vacuum_truncate = false, fillfactor = 50);

-- The queue's index ended in task_id, and while the queues are empty PostgreSQL thinks it as good a way to the rows of one
-- task as the primary key; what it then does is read the whole index. An expression in the same order cannot be mistaken.
DROP INDEX wf_candidate_queue;
CREATE INDEX wf_candidate_queue ON wf_candidate (candidate, free, due_at, uuid_send(task_id)) INCLUDE (task_id);

-- A page holds a finished instance or two beside the versions a running one leaves behind; with more kept free than that,
-- every instance took a page for itself until the next vacuum.
ALTER TABLE wf_instance SET (fillfactor = 85);
