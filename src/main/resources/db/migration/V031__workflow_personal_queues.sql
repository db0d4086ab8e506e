-- What a person has taken becomes a queue of wf_candidate, named @person. An index on wf_task that looks at the assignee
-- and at open tasks alone made PostgreSQL write every index of the row anew whenever a task was completed.
INSERT INTO wf_candidate (task_id, candidate, free, due_at)
SELECT id, '@' || assignee, false, coalesce(due_at, '9999-12-31Z') FROM wf_task WHERE ended_at IS NULL AND assignee IS NOT NULL;
DROP INDEX wf_task_assignee;
