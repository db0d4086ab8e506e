package vn.bieuduong.workflow;

import java.util.Map;
import vn.bieuduong.workflow.id.InstanceId;

/**
 * What a handler is called with.
 *
 * @param settings the task's {@code bd:setting} elements
 * @param variables what the task sees
 */
public record ServiceCall(
        InstanceId instanceId,
        String businessKey,
        String node,
        Map<String, String> settings,
        Map<String, Object> variables) {}
