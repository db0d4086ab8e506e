package vn.bieuduong.workflow.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.workflow.InvalidDefinition;
import vn.bieuduong.workflow.Transactions;
import vn.bieuduong.workflow.WorkingHours;
import vn.bieuduong.workflow.bpmn.DefinitionReader;
import vn.bieuduong.workflow.definition.Definition;
import vn.bieuduong.workflow.definition.Rules;
import vn.bieuduong.workflow.id.InstanceId;
import vn.bieuduong.workflow.persistence.Store;
import vn.bieuduong.workflow.persistence.StoredInstance;
import vn.bieuduong.workflow.rehearsal.Rehearsal;
import vn.bieuduong.workflow.rehearsal.Rehearsal.Rehearsed;
import vn.bieuduong.workflow.rehearsal.Replay;

/**
 * Diễn tập: plays the history of finished instances to a draft and reports where it would go another way. Reads only; no
 * handler is called, no message goes out.
 */
public final class RehearsalService {

    private static final int PAGE = 20;

    private final Store store;
    private final Definitions definitions;
    private final WorkingHours workingTime;
    private final DefinitionReader reader;

    RehearsalService(Store store, Definitions definitions, WorkingHours workingTime, Rules rules) {
        this.store = store;
        this.definitions = definitions;
        this.workingTime = workingTime;
        this.reader = new DefinitionReader(rules);
    }

    /**
     * Which instances, and how many at most; the latest begun come first.
     *
     * @param before goes on before this instance; null begins with the latest
     * @param time how long to go on; the page that runs is finished
     */
    public record Extent(
            Instant endedFrom, Instant endedUntil, @Nullable InstanceId before, int max, Duration time) {}

    /**
     * Rehearses a file that is not in force; of several processes in it, the first one that older versions of are known.
     *
     * @throws InvalidDefinition with every problem, when it could not be put in force either
     */
    public Rehearsal rehearse(String fileName, byte[] bpmn, Extent extent, Transactions transactions) {
        DefinitionReader.Result read = reader.read(fileName, bpmn);
        if (read.definitions().isEmpty()) {
            throw new InvalidDefinition(read.problems());
        }
        Definition draft = transactions.inNew(() -> store.run(() -> read.definitions().stream()
                .filter(d -> store.newestId(d.key()).isPresent())
                .findFirst()
                .orElse(read.definitions().get(0))));
        return rehearse(draft, extent, transactions);
    }

    /** Rehearses a version that is known already. */
    public Rehearsal rehearse(UUID definitionId, Extent extent, Transactions transactions) {
        return rehearse(transactions.inNew(() -> store.run(() -> definitions.get(definitionId))), extent, transactions);
    }

    /** A page at a time, each in a transaction of its own, so that no more than a page is ever in memory. */
    private Rehearsal rehearse(Definition draft, Extent extent, Transactions transactions) {
        long end = System.nanoTime() + extent.time().toNanos();
        List<Rehearsed> done = new ArrayList<>();
        InstanceId before = extent.before();
        boolean more = true;
        while (more && done.size() < extent.max() && System.nanoTime() < end) {
            int size = Math.min(PAGE, extent.max() - done.size());
            InstanceId from = before;
            List<Rehearsed> page = transactions.inNew(() -> store.run(() -> page(draft, extent, from, size)));
            done.addAll(page);
            more = page.size() == size;
            before = page.isEmpty() ? before : page.get(page.size() - 1).instance();
        }
        return new Rehearsal(draft.key(), done, more ? before : null);
    }

    private List<Rehearsed> page(Definition draft, Extent extent, @Nullable InstanceId before, int size) {
        List<Rehearsed> page = new ArrayList<>();
        for (StoredInstance instance :
                store.finished(draft.key(), extent.endedFrom(), extent.endedUntil(), before, size)) {
            page.add(Replay.replay(
                    definitions.get(instance.definition()),
                    draft,
                    instance,
                    store.entries(instance.id()),
                    workingTime));
        }
        return page;
    }
}
