package vn.bieuduong.workflow.engine;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import vn.bieuduong.workflow.InvalidDefinition;
import vn.bieuduong.workflow.WorkflowConflict;
import vn.bieuduong.workflow.bpmn.DefinitionReader;
import vn.bieuduong.workflow.definition.Definition;
import vn.bieuduong.workflow.definition.Rules;
import vn.bieuduong.workflow.persistence.Store;
import vn.bieuduong.workflow.persistence.StoredDefinition;

/** The compiled definitions, read once each. What is in force was checked when it was deployed and is not refused again. */
final class Definitions {

    /** Asked at most once a second, so that a step does not cost a statement more. */
    private static final long FRESH = 1_000_000_000L;

    private record Suspension(boolean suspended, long at) {}

    private final Store store;
    private final boolean rehearsal;
    private final Map<UUID, Definition> compiled = new ConcurrentHashMap<>();
    private final Map<UUID, Suspension> suspensions = new ConcurrentHashMap<>();

    Definitions(Store store, boolean rehearsal) {
        this.store = store;
        this.rehearsal = rehearsal;
    }

    /** Whether a definition is suspended; another node may learn of it a second late. */
    boolean isSuspended(UUID id) {
        Suspension known = suspensions.get(id);
        if (known == null || System.nanoTime() - known.at() > FRESH) {
            known = new Suspension(store.isSuspended(id), System.nanoTime());
            suspensions.put(id, known);
        }
        return known.suspended();
    }

    void refuseIfSuspended(UUID id, String process) {
        if (isSuspended(id)) {
            throw new WorkflowConflict(WorkflowConflict.Kind.DEFINITION_SUSPENDED, process);
        }
    }

    /** Asks the store again about this definition. */
    void forgetSuspension(UUID id) {
        suspensions.remove(id);
    }

    Definition get(UUID id) {
        Definition known = compiled.get(id);
        if (known != null) {
            return known;
        }
        StoredDefinition stored = store.definition(id)
                .orElseThrow(() -> new WorkflowConflict(WorkflowConflict.Kind.UNKNOWN, "no definition " + id));
        DefinitionReader.Result result = new DefinitionReader(new Rules(name -> true, name -> true, rehearsal))
                .read(stored.fileName(), stored.source());
        Definition definition = result.definition(stored.key());
        if (definition == null) {
            throw new InvalidDefinition(result.problems());
        }
        compiled.put(id, definition);
        return definition;
    }
}
