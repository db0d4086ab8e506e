package vn.bieuduong.workflow;

import java.util.Map;

/** Xử lý tự động: does a service, send or business-rule task. Runs in the step's transaction. */
@FunctionalInterface
public interface ServiceHandler {

    /**
     * Does the work and returns the variables to set. Throwing {@link BpmnError} goes to the error event that catches
     * it; anything else rolls the step back.
     */
    Map<String, Object> handle(ServiceCall call) throws Exception;
}
