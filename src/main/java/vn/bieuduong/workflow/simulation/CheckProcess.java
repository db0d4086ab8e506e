package vn.bieuduong.workflow.simulation;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.workflow.Problem;
import vn.bieuduong.workflow.Sentence;
import vn.bieuduong.workflow.bpmn.DefinitionReader;
import vn.bieuduong.workflow.definition.Rules;

/** Kiểm tra quy trình: checks BPMN files as deployment would, or walks one in memory; a line a finding. */
public final class CheckProcess {

    private final PrintStream out;
    private final Locale language;

    /** @param language what findings are worded in */
    public CheckProcess(PrintStream out, Locale language) {
        this.out = out;
        this.language = language;
    }

    private String say(Answer answer, Object... arguments) {
        return Sentence.of(answer, arguments).in(language);
    }

    /** Whether all files are in order. */
    public boolean areInOrder(List<String> files) {
        return orASentence(files, () -> check(files));
    }

    /** Whether a walk through the first file's process comes to an end; the other files hold processes that it calls. */
    public boolean comesToAnEnd(List<String> files, Choices choices) {
        return orASentence(files, () -> walk(files, choices));
    }

    /** A mistake of ours is no reason for a trace. */
    private boolean orASentence(List<String> files, BooleanSupplier check) {
        try {
            return check.getAsBoolean();
        } catch (RuntimeException | StackOverflowError e) {
            out.println(files.get(0) + ": definitions: 0: "
                    + say(Answer.UNEXPECTED, e.getClass().getSimpleName()));
            return false;
        }
    }

    private boolean check(List<String> files) {
        DefinitionReader reader = new DefinitionReader(new Rules(name -> true, name -> true, false));
        boolean good = true;
        for (String file : files) {
            byte[] bpmn = read(file);
            List<Problem> problems =
                    bpmn == null ? List.of() : reader.read(file, bpmn).problems();
            problems.forEach(problem -> out.println(problem.line(language)));
            if (bpmn != null && problems.isEmpty()) {
                out.println(file + ": ok");
            } else {
                good = false;
            }
        }
        return good;
    }

    private boolean walk(List<String> files, Choices choices) {
        Simulation walk = new Simulation(choices, out::println, language);
        for (String file : files) {
            byte[] bpmn = read(file);
            if (bpmn == null || !walk.deploy(file, bpmn)) {
                return false;
            }
        }
        return walk.run();
    }

    private byte @Nullable [] read(String file) {
        try {
            return Files.readAllBytes(Path.of(file));
        } catch (IOException | java.nio.file.InvalidPathException e) {
            out.println(file + ": definitions: 0: " + say(Answer.UNREADABLE));
            return null;
        }
    }
}
