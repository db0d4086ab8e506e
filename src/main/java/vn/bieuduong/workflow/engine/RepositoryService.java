package vn.bieuduong.workflow.engine;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.bieuduong.workflow.Deployment;
import vn.bieuduong.workflow.InvalidDefinition;
import vn.bieuduong.workflow.Problem;
import vn.bieuduong.workflow.WorkflowConflict;
import vn.bieuduong.workflow.bpmn.DefinitionReader;
import vn.bieuduong.workflow.definition.Definition;
import vn.bieuduong.workflow.definition.Rules;
import vn.bieuduong.workflow.diagram.DiagramSvg;
import vn.bieuduong.workflow.persistence.Store;
import vn.bieuduong.workflow.persistence.StoredDefinition;

/** Kho định nghĩa: puts process definitions in force and hands them out. */
public final class RepositoryService {

    private final Store store;
    private final Definitions definitions;
    private final DefinitionReader reader;
    private final boolean rehearsal;
    private final Starts starts;
    private final Clock clock;

    RepositoryService(Store store, Definitions definitions, Rules rules, Starts starts, Clock clock) {
        this.store = store;
        this.definitions = definitions;
        this.reader = new DefinitionReader(rules);
        this.rehearsal = rules.rehearsal();
        this.starts = starts;
        this.clock = clock;
    }

    /**
     * Puts a file in force: each process in it that can run, as the newest version of its key. The same file as the newest
     * version changes nothing. Answers the newest versions in the order of the file.
     *
     * @throws InvalidDefinition with every problem
     */
    public List<Deployment> deployAll(String fileName, byte[] bpmn, String deployedBy) {
        return deploy(fileName, bpmn, deployedBy, false);
    }

    /** As {@link #deployAll}, for a file with one process, or of whose processes the first one matters. */
    public Deployment deploy(String fileName, byte[] bpmn, String deployedBy) {
        return deployAll(fileName, bpmn, deployedBy).get(0);
    }

    /**
     * Puts a file in force unless this very file was in force before, newest or not: for files read at every start,
     * which must not replace what was put in force since. Answers the newest versions.
     *
     * @throws InvalidDefinition with every problem
     */
    public List<Deployment> deployIfNew(String fileName, byte[] bpmn, String deployedBy) {
        return deploy(fileName, bpmn, deployedBy, true);
    }

    private List<Deployment> deploy(String fileName, byte[] bpmn, String deployedBy, boolean onlyIfNew) {
        DefinitionReader.Result read = reader.read(fileName, bpmn);
        if (read.definitions().isEmpty()) {
            throw new InvalidDefinition(read.problems());
        }
        String checksum = sha256(bpmn);
        return store.run(() -> read.definitions().stream()
                .map(definition -> {
                    List<StoredDefinition> versions = store.versions(definition.key());
                    Optional<StoredDefinition> newest = versions.stream().findFirst();
                    boolean known = (onlyIfNew ? versions.stream() : newest.stream())
                            .anyMatch(d -> d.checksum().equals(checksum));
                    return known
                            ? view(versions.get(0))
                            : add(definition, newest, checksum, fileName, bpmn, deployedBy);
                })
                .toList());
    }

    private Deployment add(
            Definition definition,
            Optional<StoredDefinition> newest,
            String checksum,
            String fileName,
            byte[] bpmn,
            String deployedBy) {
        StoredDefinition stored = new StoredDefinition(
                Ids.next(),
                definition.key(),
                newest.map(StoredDefinition::version).orElse(0) + 1,
                definition.name(),
                checksum,
                fileName,
                bpmn.clone(),
                deployedBy,
                clock.instant(),
                false);
        store.add(stored);
        starts.replace(newest.map(StoredDefinition::id).orElse(null), stored.id(), definition, !rehearsal);
        return view(stored);
    }

    /** What stands against putting this file in force; nothing is kept. */
    public List<Problem> check(String fileName, byte[] bpmn) {
        return reader.read(fileName, bpmn).problems();
    }

    public Optional<Deployment> newest(String processKey) {
        return store.run(() -> store.newest(processKey)).map(RepositoryService::view);
    }

    public Deployment get(UUID definitionId) {
        return store.run(() -> store.definition(definitionId))
                .map(RepositoryService::view)
                .orElseThrow(
                        () -> new WorkflowConflict(WorkflowConflict.Kind.UNKNOWN, "no definition " + definitionId));
    }

    /** All versions of a process, newest first. */
    public List<Deployment> versions(String processKey) {
        return store.run(() -> store.versions(processKey)).stream()
                .map(RepositoryService::view)
                .toList();
    }

    /** All versions of all processes: by key, of each the newest first. */
    public List<Deployment> all() {
        return store.run(store::definitions).stream()
                .map(RepositoryService::view)
                .toList();
    }

    /** The keys of all processes. */
    public List<String> keys() {
        return store.run(store::keys);
    }

    /** The definition itself: nodes, attributes, diagram. */
    public Definition definition(UUID definitionId) {
        return store.run(() -> definitions.get(definitionId));
    }

    /** The definition's diagram as SVG, nothing marked. */
    public String diagram(UUID definitionId, Locale language) {
        return DiagramSvg.draw(definition(definitionId), Map.of(), language);
    }

    /** The file as it was put in force. */
    public byte[] source(UUID definitionId) {
        return store.run(() -> store.definition(definitionId))
                .orElseThrow()
                .source()
                .clone();
    }

    private static Deployment view(StoredDefinition d) {
        return new Deployment(
                d.id(),
                d.key(),
                d.version(),
                d.name(),
                d.checksum(),
                d.fileName(),
                d.deployedBy(),
                d.deployedAt(),
                d.suspended());
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
