package vn.bieuduong.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.workflow.id.InstanceId;

/**
 * Phiên chạy: one running or finished instance, as it stands after the call that returned it.
 *
 * @param endNode the end event it reached; null while it runs
 * @param currentNodes where it stands, with the sub-processes around
 */
public record Instance(
        InstanceId id,
        UUID definitionId,
        String processKey,
        String businessKey,
        Status status,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String endNode,
        Map<String, Object> variables,
        List<String> currentNodes) {

    public boolean ended() {
        return status == Status.ENDED || status == Status.CANCELLED;
    }
}
