package vn.bieuduong.workflow;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import vn.bieuduong.workflow.definition.Definition;
import vn.bieuduong.workflow.definition.DefinitionReader;
import vn.bieuduong.workflow.definition.Rules;
import vn.bieuduong.workflow.persistence.Store;
import vn.bieuduong.workflow.persistence.StoredDefinition;

/** The compiled definitions, read once each. What is in force was checked when it was deployed and is not refused again. */
final class Definitions {

    private final Store store;
    private final boolean rehearsal;
    private final Map<UUID, Definition> compiled = new ConcurrentHashMap<>();

    Definitions(Store store, boolean rehearsal) {
        this.store = store;
        this.rehearsal = rehearsal;
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
        if (result.definition() == null) {
            throw new InvalidDefinition(result.problems());
        }
        compiled.put(id, result.definition());
        return result.definition();
    }
}
