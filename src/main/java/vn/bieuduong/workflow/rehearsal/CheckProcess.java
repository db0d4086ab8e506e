package vn.bieuduong.workflow.rehearsal;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.bieuduong.workflow.Problem;
import vn.bieuduong.workflow.definition.DefinitionReader;
import vn.bieuduong.workflow.definition.Rules;

/** Lệnh kiểm tra quy trình: {@code deploy/check-process}, as that file describes it. */
public final class CheckProcess {

    private final PrintStream out;

    CheckProcess(PrintStream out) {
        this.out = out;
    }

    public static void main(String... arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(new CheckProcess(out).run(List.of(arguments)));
    }

    /** Does what the arguments say and returns the exit code. */
    int run(List<String> arguments) {
        List<String> files = new ArrayList<>();
        Choices choices = new Choices();
        boolean walk = false;
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.equals("--run")) {
                walk = true;
            } else if (argument.startsWith("--")) {
                if (++i >= arguments.size() || !choices.add(argument, arguments.get(i))) {
                    out.println("không hiểu / not understood: " + argument);
                    return 2;
                }
            } else {
                files.add(argument);
            }
        }
        if (files.isEmpty()) {
            out.println("thiếu tệp / no file");
            return 2;
        }
        try {
            return walk ? walk(files, choices) : check(files);
        } catch (RuntimeException | StackOverflowError e) { // a mistake of ours is no reason for a trace
            out.println(files.get(0) + ": definitions: 0: Lỗi ngoài dự kiến khi đọc tệp: "
                    + e.getClass().getSimpleName());
            return 1;
        }
    }

    private int check(List<String> files) {
        DefinitionReader reader = new DefinitionReader(new Rules(name -> true, name -> true, false));
        int exit = 0;
        for (String file : files) {
            byte[] bpmn = read(file);
            List<Problem> problems =
                    bpmn == null ? List.of() : reader.read(file, bpmn).problems();
            problems.forEach(out::println);
            if (bpmn != null && problems.isEmpty()) {
                out.println(file + ": ok");
            } else {
                exit = 1;
            }
        }
        return exit;
    }

    private int walk(List<String> files, Choices choices) {
        Walk walk = new Walk(choices, out::println);
        for (String file : files) {
            byte[] bpmn = read(file);
            if (bpmn == null || !walk.deploy(file, bpmn)) {
                return 1;
            }
        }
        return walk.run() ? 0 : 1;
    }

    private byte @org.jspecify.annotations.Nullable [] read(String file) {
        try {
            return Files.readAllBytes(Path.of(file));
        } catch (IOException | java.nio.file.InvalidPathException e) {
            out.println(file + ": definitions: 0: Không đọc được tệp.");
            return null;
        }
    }
}
