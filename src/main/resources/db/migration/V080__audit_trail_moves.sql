-- the trail lives in the schema audit now, which belongs to another role (db/audit); what was written so far goes there too
do $$
declare
    one audit_line;
begin
    for one in select * from audit_line order by id loop
        call audit.write(one.happened_at, one.actor, one.act, one.subject, one.details);
    end loop;
end
$$;
drop table audit_line;
drop function audit_line_is_append_only();
