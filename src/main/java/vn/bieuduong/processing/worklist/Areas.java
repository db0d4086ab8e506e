package vn.bieuduong.processing.worklist;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.Area;
import vn.bieuduong.identity.Reach;
import vn.bieuduong.workflow.TaskQuery;

/** Phạm vi phụ trách trong hàng việc: of groups that somebody works for in areas alone, he sees the tasks about dossiers in these. */
final class Areas {

    private static final String KEY = TaskQuery.Condition.KEY;
    private static final String CANDIDATE = TaskQuery.Condition.CANDIDATE;

    private Areas() {}

    /** What his queues are narrowed by; null where nothing narrows them. */
    static TaskQuery.@Nullable Condition of(Actor actor) {
        Map<String, List<Area>> limited = new TreeMap<>(actor.limitedGroups());
        if (limited.isEmpty()) {
            return null;
        }
        List<String> values = new ArrayList<>();
        List<String> ways = new ArrayList<>();
        limited.forEach((group, areas) -> areas.forEach(area -> ways.add(CANDIDATE + " = " + bound(values, group)
                + " and " + Reach.lies("d", area, value -> bound(values, value)))));
        String sql = CANDIDATE + " <> all(string_to_array("
                + bound(values, String.join(" ", limited.keySet())) + ", ' ')) or exists (select 1 from dossier d"
                + " where d.id = case when length(" + KEY + ") = 36 and " + KEY + " ~ '^[0-9a-f-]+$' then cast(" + KEY
                + " as uuid) end and ("
                + String.join(" or ", ways) + "))";
        return new TaskQuery.Condition(sql, values);
    }

    private static String bound(List<String> values, String value) {
        values.add(value);
        return TaskQuery.Condition.value(values.size() - 1);
    }
}
