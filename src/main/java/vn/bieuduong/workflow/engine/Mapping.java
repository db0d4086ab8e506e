package vn.bieuduong.workflow.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.workflow.definition.Definition;
import vn.bieuduong.workflow.definition.Node;
import vn.bieuduong.workflow.execution.Input;
import vn.bieuduong.workflow.persistence.StoredInstance;

/** What a called instance hands back to its caller. */
final class Mapping {

    private Mapping() {}

    /** How the caller goes on: with what it is handed back, or with the error that ended the called instance. */
    static Input answer(Definition definition, StoredInstance caller, StoredInstance child, @Nullable String uncaught) {
        return uncaught == null
                ? new Input.Done(child.id().value(), back(definition, caller, child))
                : new Input.Failed(child.id().value(), uncaught);
    }

    private static Map<String, Object> back(Definition definition, StoredInstance caller, StoredInstance child) {
        Map<String, Object> all = child.state().variables();
        Node node = caller.state()
                .waitingFor(child.id().value())
                .map(token -> definition.node(token.node()))
                .orElseThrow();
        if (!(node instanceof Node.CallActivity call) || call.out().isEmpty()) {
            return all;
        }
        Map<String, Object> back = new LinkedHashMap<>();
        call.out().forEach((name, expression) -> back.put(name, expression.value(all)));
        return back;
    }
}
