package vn.bieuduong.workflow.rehearsal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.bieuduong.workflow.HistoryEntry;
import vn.bieuduong.workflow.definition.Definition;
import vn.bieuduong.workflow.definition.EventDefinition;
import vn.bieuduong.workflow.definition.Node;
import vn.bieuduong.workflow.execution.Input;
import vn.bieuduong.workflow.persistence.StoredInstance;

/**
 * Quá khứ: a finished instance with its history, as a source of answers. What an automatic task answered within a step is
 * not in the history; the variables nobody from outside ever gave are taken for it, as they stood at the end.
 */
final class RecordedHistory implements ReplayState.Answers {

    private final StoredInstance instance;
    private final List<HistoryEntry> entries;
    private final Definition draft;
    private final List<HistoryEntry> left;
    private final Map<String, Object> computed;

    RecordedHistory(StoredInstance instance, List<HistoryEntry> entries, Definition draft) {
        this.instance = instance;
        this.entries = entries;
        this.draft = draft;
        this.left = new ArrayList<>(entries);
        this.computed = new LinkedHashMap<>(instance.state().variables());
        entries.forEach(entry -> computed.keySet().removeAll(given(entry).keySet()));
    }

    /** The variables somebody gave with the act; an administrator's stand beside the reason. */
    static Map<String, Object> given(HistoryEntry entry) {
        if (!(entry.variables().get("changed") instanceof Map<?, ?> changed)) {
            return entry.variables();
        }
        Map<String, Object> given = new LinkedHashMap<>();
        changed.forEach((name, value) -> given.put(String.valueOf(name), value));
        return given;
    }

    StoredInstance instance() {
        return instance;
    }

    List<HistoryEntry> entries() {
        return entries;
    }

    /** The entry has been played, or need not be. */
    void played(HistoryEntry entry) {
        left.remove(entry);
    }

    /** Takes an entry that was answered ahead of its time. */
    private Optional<HistoryEntry> ahead(String act, String node) {
        return left.stream()
                .filter(e -> e.act().equals(act) && node.equals(e.node()))
                .findFirst();
    }

    boolean isLeft(HistoryEntry entry) {
        return left.contains(entry);
    }

    /** A timer that rang by the clock is not rung again by its entry. */
    void rang(String node) {
        ahead("timer", node).ifPresent(left::remove);
    }

    @Override
    public Input task(UUID ref, String node) {
        Optional<HistoryEntry> job = ahead("job", node);
        job.ifPresent(left::remove);
        return answer(ref, node, job.map(HistoryEntry::variables).orElse(computed));
    }

    @Override
    public Optional<Input> job(UUID ref, String node) {
        return ahead("job", node).isPresent() ? Optional.empty() : Optional.of(answer(ref, node, computed));
    }

    @Override
    public Optional<Input> call(UUID ref, String key, String node) {
        if (ahead("return", key).isPresent() || !entered(node)) {
            return Optional.empty();
        }
        return Optional.of(answer(ref, node, computed));
    }

    private boolean entered(String node) {
        return entries.stream().anyMatch(e -> e.trail().contains("+" + node));
    }

    /** A called process came back, failed or raised an escalation: which of them shows in what the step entered. */
    Input returned(UUID ref, String node, HistoryEntry entry) {
        for (Node.BoundaryEvent event : draft.boundaries(node)) {
            if (!entry.trail().contains("+" + event.id())) {
                continue;
            }
            if (event.trigger() instanceof EventDefinition.Error error) {
                return new Input.Failed(ref, error.code() == null ? "rehearsed" : error.code());
            }
            if (event.trigger() instanceof EventDefinition.Escalation escalation) {
                return new Input.Escalated(ref, escalation.code() == null ? "rehearsed" : escalation.code());
            }
        }
        return new Input.Done(ref, entry.variables());
    }

    /** An error, where the history shows that the node was left by the error event upon it. */
    Input answer(UUID ref, String node, Map<String, Object> variables) {
        for (Node.BoundaryEvent event : draft.boundaries(node)) {
            if (event.trigger() instanceof EventDefinition.Error error
                    && entries.stream()
                            .anyMatch(e ->
                                    e.trail().contains("!" + node) && e.trail().contains("+" + event.id()))) {
                return new Input.Failed(ref, error.code() == null ? "rehearsed" : error.code());
            }
        }
        return new Input.Done(ref, variables);
    }
}
