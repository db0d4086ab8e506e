package vn.bieuduong.inspection.fence;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Khởi động sau hàng rào: fences itself in and then becomes the program it was told to run, so that every thread of that
 * program, and its very loading, happens behind the fence. Where the kernel has none, the program runs and is told so.
 */
public final class FencedStart {

    static final String READABLE = "--readable";
    static final String RUNNABLE = "--runnable";
    static final String WRITABLE = "--writable";
    static final String PORT = "--port";
    static final String PROGRAM = "--";

    /** The system property in which the program learns what version of Landlock stands around it; 0 is none. */
    static final String VERSION = "bieuduong.landlock";

    private FencedStart() {}

    public static void main(String[] arguments) {
        Map<String, List<String>> named = new HashMap<>();
        int at = 0;
        while (!arguments[at].equals(PROGRAM)) {
            named.computeIfAbsent(arguments[at], key -> new ArrayList<>()).add(arguments[at + 1]);
            at += 2;
        }
        List<String> program = new ArrayList<>(Arrays.asList(arguments).subList(at + 1, arguments.length));
        program.add(1, "-D" + VERSION + "=" + fence(named));
        Kernel.become(program.get(0), program.toArray(String[]::new));
        throw new IllegalStateException("cannot become " + program.get(0));
    }

    private static int fence(Map<String, List<String>> named) {
        int version = Landlock.version();
        if (version == 0) {
            return 0;
        }
        try {
            Landlock landlock = Landlock.forbidding(version);
            landlock.readable(paths(named, READABLE));
            landlock.runnable(paths(named, RUNNABLE));
            landlock.writable(paths(named, WRITABLE));
            landlock.reachable(named.getOrDefault(PORT, List.of()).stream()
                    .map(Integer::valueOf)
                    .toList());
            Kernel.giveUpPrivileges();
            landlock.enforce();
            return version;
        } catch (IllegalStateException e) {
            // a container may forbid what the kernel has
            return 0;
        }
    }

    private static List<Path> paths(Map<String, List<String>> named, String key) {
        return named.getOrDefault(key, List.of()).stream().map(Path::of).toList();
    }
}
