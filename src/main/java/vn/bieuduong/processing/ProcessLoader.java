package vn.bieuduong.processing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Logger;
import java.util.stream.Stream;
import vn.bieuduong.platform.Problems;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.workflow.Engine;
import vn.bieuduong.workflow.Problem;

/**
 * Puts the processes of {@code config/processes} in force at the start. A file that was in force before, newest or not, is
 * passed over: what an administrator has put in force since by page stays in force until the file itself changes.
 */
@ApplicationScoped
public class ProcessLoader {

    private static final Logger LOG = Logger.getLogger(ProcessLoader.class.getName());

    private final Engine engine;
    private final Settings settings;

    @Inject
    public ProcessLoader(Engine engine, Settings settings) {
        this.engine = engine;
        this.settings = settings;
    }

    @SuppressWarnings("NullAway") // for the client proxy alone
    protected ProcessLoader() {
        this(null, null);
    }

    @Transactional
    void onStart(@Observes @Initialized(ApplicationScoped.class) Object start) {
        deployAll();
    }

    /** Deploys every file; a broken one stops the start. The launcher has named its problems before. */
    @Transactional
    public void deployAll() {
        for (Path file : files(settings.configDir())) {
            try {
                engine.repository()
                        .deployIfNew(file.getFileName().toString(), Files.readAllBytes(file), "system")
                        .forEach(deployed ->
                                LOG.info(() -> "process " + deployed.key() + " version " + deployed.version()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Names every mistake in the process files, as deployment would; needs no database. */
    public static void check(Path configDir, Problems problems) {
        Engine engine = WorkflowSetup.engineForChecks();
        for (Path file : files(configDir)) {
            String name = "processes/" + file.getFileName();
            try {
                byte[] bpmn = Files.readAllBytes(file);
                for (Problem problem : engine.repository().check(name, bpmn)) {
                    problems.add(name, problem.line(), problem.element() + ": " + problem.sentence());
                }
                for (DefinitionProblem problem : PortalForms.problems(bpmn)) {
                    problems.add(name, problem.line(), problem.element() + ": " + problem.sentence());
                }
            } catch (IOException e) {
                problems.add(name, 0, "Không mở được tệp.");
            }
        }
    }

    /** The process files of a configuration folder, in the order of their names. */
    public static List<Path> files(Path configDir) {
        Path folder = configDir.resolve("processes");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".bpmn")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
