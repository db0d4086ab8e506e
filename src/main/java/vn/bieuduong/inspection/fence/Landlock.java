package vn.bieuduong.inspection.fence;

import com.sun.jna.Memory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;

/**
 * Landlock: takes every file, port and foreign process from a process but what is named. It cannot be undone and goes over to
 * whatever program the process becomes. See {@code man 7 landlock}.
 */
final class Landlock {

    private static final long CREATE_RULESET = 444;
    private static final long ADD_RULE = 445;
    private static final long RESTRICT_SELF = 446;
    private static final int ASK_VERSION = 1;
    private static final int BENEATH = 1;
    private static final int PORT = 2;

    private static final long EXECUTE = 1;
    private static final long WRITE_FILE = 1 << 1;
    private static final long READ_FILE = 1 << 2;
    private static final long READ_FOLDER = 1 << 3;
    private static final long REMOVE_FOLDER = 1 << 4;
    private static final long REMOVE_FILE = 1 << 5;
    private static final long MAKE_FOLDER = 1 << 7;
    private static final long MAKE_FILE = 1 << 8;
    private static final long TRUNCATE = 1 << 14;
    private static final long OF_FILES = EXECUTE | WRITE_FILE | READ_FILE | TRUNCATE;

    private static final long CONNECT = 1 << 1;
    private static final long BIND_AND_CONNECT = 1 | CONNECT;
    private static final long SOCKETS_AND_SIGNALS = 3;

    private static final long OPEN_X86 = 2;
    private static final long OPENAT = 56;
    private static final int HERE = -100;
    private static final int PATH_ONLY = 0x200000 | 0x80000;

    private final int version;
    private final long files;
    private final int rules;

    private Landlock(int version, long files, int rules) {
        this.version = version;
        this.files = files;
        this.rules = rules;
    }

    /** What the kernel has of it: 0 nothing, 4 and more also TCP, 6 and more also signals. */
    static int version() {
        if (!Kernel.isKnown()) {
            return 0;
        }
        return (int) Math.max(0, Kernel.call(CREATE_RULESET, 0L, 0L, ASK_VERSION));
    }

    /** Everything that the kernel's version knows is forbidden, once in force. */
    static Landlock forbidding(int version) {
        long files = (1L << (version >= 5 ? 16 : version >= 3 ? 15 : version >= 2 ? 14 : 13)) - 1;
        Memory wanted = new Memory(24);
        wanted.setLong(0, files);
        wanted.setLong(8, BIND_AND_CONNECT);
        wanted.setLong(16, SOCKETS_AND_SIGNALS);
        long size = version >= 6 ? 24 : version >= 4 ? 16 : 8;
        return new Landlock(version, files, (int) must(Kernel.call(CREATE_RULESET, wanted, size, 0)));
    }

    void readable(Collection<Path> paths) {
        paths.forEach(path -> allow(path, READ_FILE | READ_FOLDER));
    }

    void runnable(Collection<Path> paths) {
        paths.forEach(path -> allow(path, EXECUTE | READ_FILE | READ_FOLDER));
    }

    /** Ordinary files and folders may come and go there; links and devices may not. */
    void writable(Collection<Path> paths) {
        long all = READ_FILE | READ_FOLDER | WRITE_FILE | TRUNCATE | MAKE_FILE | MAKE_FOLDER | REMOVE_FILE;
        paths.forEach(path -> allow(path, all | REMOVE_FOLDER));
    }

    void reachable(Collection<Integer> ports) {
        if (version < 4) {
            return;
        }
        for (int port : ports) {
            Memory rule = new Memory(16);
            rule.setLong(0, CONNECT);
            rule.setLong(8, port);
            must(Kernel.call(ADD_RULE, rules, PORT, rule, 0));
        }
    }

    /** From now on, for this thread and for whatever it becomes. */
    void enforce() {
        must(Kernel.call(RESTRICT_SELF, rules, 0));
    }

    /** A path that is not there needs no rule. */
    private void allow(Path path, long rights) {
        String name = path.toAbsolutePath().toString();
        long opened = Kernel.isArm()
                ? Kernel.call(OPENAT, HERE, name, PATH_ONLY, 0)
                : Kernel.call(OPEN_X86, name, PATH_ONLY, 0);
        if (opened < 0) {
            return;
        }
        Memory rule = new Memory(12);
        rule.setLong(0, rights & files & (Files.isDirectory(path) ? ~0L : OF_FILES));
        rule.setInt(8, (int) opened);
        must(Kernel.call(ADD_RULE, rules, BENEATH, rule, 0));
        Kernel.call(Kernel.isArm() ? 57L : 3L, opened);
    }

    private static long must(long answer) {
        if (answer < 0) {
            throw new IllegalStateException("landlock: error " + -answer);
        }
        return answer;
    }
}
