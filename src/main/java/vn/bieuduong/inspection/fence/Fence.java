package vn.bieuduong.inspection.fence;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Hàng rào: what one Java process may reach.
 *
 * @param readable files and folders
 * @param writable folders
 * @param ports TCP ports it may connect to, on whatever machine
 */
public record Fence(List<Path> readable, List<Path> writable, Set<Integer> ports) {

    /** What any Java needs of the machine to run, draw letters and tell the time; nothing there is secret. */
    private static final List<Path> PROGRAMS = Stream.of(
                    "/lib", "/lib64", "/usr/lib", "/usr/lib64", "/usr/local/lib", "/etc/ld.so.cache")
            .map(Path::of)
            .toList();

    private static final List<Path> MACHINE = Stream.of(
                    "/etc/fonts",
                    "/etc/localtime",
                    "/etc/timezone",
                    "/usr/share/fonts",
                    "/usr/local/share/fonts",
                    "/usr/share/fontconfig",
                    "/usr/share/zoneinfo",
                    "/var/cache/fontconfig",
                    "/dev/null",
                    "/dev/random",
                    "/dev/urandom",
                    "/dev/zero",
                    "/proc/self",
                    "/proc/cpuinfo",
                    "/proc/meminfo",
                    "/sys/devices/system",
                    "/sys/fs/cgroup")
            .map(Path::of)
            .toList();

    /** What names of machines are looked up with. */
    private static final List<Path> NAMES = Stream.of(
                    "/etc/hosts",
                    "/etc/resolv.conf",
                    "/etc/nsswitch.conf",
                    "/etc/host.conf",
                    "/etc/gai.conf",
                    "/run/systemd/resolve")
            .map(Path::of)
            .toList();

    public Fence {
        readable = List.copyOf(readable);
        writable = List.copyOf(writable);
        ports = Set.copyOf(ports);
    }

    /**
     * The command that runs the given one behind this fence.
     *
     * @param program the Java program, its options and the main class
     * @param classPath what both may load classes from
     * @param temporary one of the writable folders
     */
    public List<String> around(List<String> program, List<String> classPath, Path temporary) {
        List<String> command = new ArrayList<>(List.of(
                program.get(0),
                "-XX:+DisplayVMOutputToStderr",
                "-Xmx32m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-Djna.nosys=true",
                "-Djna.tmpdir=" + temporary,
                "-cp",
                String.join(File.pathSeparator, classPath),
                FencedStart.class.getName()));
        Path home = Path.of(System.getProperty("java.home"));
        add(command, FencedStart.RUNNABLE, PROGRAMS);
        add(command, FencedStart.RUNNABLE, List.of(real(home)));
        add(command, FencedStart.READABLE, MACHINE);
        add(command, FencedStart.READABLE, outside(home));
        add(command, FencedStart.READABLE, classes(classPath));
        add(command, FencedStart.READABLE, readable);
        if (!ports.isEmpty()) {
            add(command, FencedStart.READABLE, NAMES);
        }
        add(command, FencedStart.WRITABLE, writable);
        add(command, FencedStart.PORT, ports);
        command.add(FencedStart.PROGRAM);
        command.addAll(program);
        return command;
    }

    private static void add(List<String> command, String key, Collection<?> values) {
        values.forEach(value -> {
            command.add(key);
            command.add(value.toString());
        });
    }

    private static List<Path> classes(List<String> classPath) {
        return classPath.stream()
                .map(entry -> entry.endsWith("/*") ? entry.substring(0, entry.length() - 2) : entry)
                .map(entry -> real(Path.of(entry)))
                .toList();
    }

    /** Where links of a distribution's Java lead to: its settings and its root certificates. */
    private static Set<Path> outside(Path home) {
        Path real = real(home);
        try (Stream<Path> tree = Files.walk(real)) {
            Set<Path> outside = new TreeSet<>();
            tree.filter(Files::isSymbolicLink)
                    .map(Fence::real)
                    .filter(target -> !target.startsWith(real) && Files.exists(target))
                    .forEach(outside::add);
            return outside;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException absent) {
            return path.toAbsolutePath();
        }
    }
}
