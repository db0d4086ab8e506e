-- How long steps took: read by period, rarely, while every completed task writes it. A block range index costs a step
-- nothing and a few pages in all, for tasks end nearly in the order in which they lie in the table.
CREATE INDEX wf_task_ended ON wf_task USING brin (ended_at) WITH (pages_per_range = 32, autosummarize = on);

-- What an administrator must look at, in the order it came up.
DROP INDEX wf_wait_incident;
CREATE INDEX wf_wait_incident ON wf_wait (instance_id, id) WHERE due_at IS NULL AND failure IS NOT NULL;
