package vn.bieuduong.processing.administration;

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
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.bieuduong.platform.Problems;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.processing.EngineProducer;
import vn.bieuduong.workflow.Problem;
import vn.bieuduong.workflow.engine.Engine;

/**
 * Puts the processes of {@code config/processes} in force at the start. A file that was in force before, newest or not, is
 * passed over: what an administrator has put in force since by page stays in force until the file itself changes.
 */
@ApplicationScoped
public class ProcessLoader {

    private static final Logger LOG = LoggerFactory.getLogger(ProcessLoader.class);

    private final Engine engine;
    private final Settings settings;

    @Inject
    public ProcessLoader(Engine engine, Settings settings) {
        this.engine = engine;
        this.settings = settings;
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
                        .forEach(deployed -> LOG.info("process " + deployed.key() + " version " + deployed.version()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Names every mistake in the process files, as deployment would; needs no database. */
    public static void check(Path configDir, Problems problems) {
        Engine engine = EngineProducer.engineForChecks();
        for (Path file : files(configDir)) {
            String name = "processes/" + file.getFileName();
            try {
                byte[] bpmn = Files.readAllBytes(file);
                for (Problem problem : engine.repository().check(name, bpmn)) {
                    problems.add(name, problem.line(), locale -> problem.element() + ": " + problem.sentence(locale));
                }
                for (DefinitionProblem problem : PortalForms.problems(bpmn)) {
                    problems.add(
                            name,
                            problem.line(),
                            locale -> problem.element() + ": "
                                    + problem.sentence().in(locale));
                }
            } catch (IOException e) {
                problems.wrong(name, 0, "file.unopened");
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
