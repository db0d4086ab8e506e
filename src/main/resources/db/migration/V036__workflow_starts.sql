-- What begins instances by timer or signal: rows of wf_wait that belong to a definition; few, and asked for by themselves.
CREATE INDEX wf_wait_start ON wf_wait (due_at) WHERE kind IN ('TIMER_START', 'START');
CREATE INDEX wf_wait_start_signal ON wf_wait (name) WHERE kind = 'SIGNAL_START';
CREATE INDEX wf_wait_start_of ON wf_wait (instance_id) WHERE kind IN ('TIMER_START', 'SIGNAL_START');
