package vn.bieuduong.inspection.fence;

import com.sun.jna.Memory;
import java.util.ArrayList;
import java.util.List;

/**
 * Seccomp: refuses all threads of this process the system calls that a reader of files never needs: sockets, other programs,
 * other processes' memory, mounts and the like. It cannot be undone. See {@code man 2 seccomp}.
 */
final class SystemCalls {

    private static final int LOAD = 0x20;
    private static final int IF_EQUAL = 0x15;
    private static final int IF_AT_LEAST = 0x35;
    private static final int RETURN = 0x06;
    private static final int ALLOW = 0x7fff0000;
    private static final int REFUSE = 0x00050000 | 13;

    private static final int AT_NUMBER = 0;
    private static final int AT_MACHINE = 4;
    private static final int AT_FIRST_ARGUMENT = 16;
    private static final int FOREIGN_NUMBERS = 0x40000000;
    private static final int INTERNET = 2;
    private static final int INTERNET_6 = 10;

    private static final int FILTER = 1;
    private static final int ALL_THREADS = 1;

    /**
     * execve, execveat, fork, vfork, ptrace, process_vm_readv and writev, kill, io_uring_setup, bpf, keyctl, add_key, request_key,
     * mount, umount2, pivot_root, chroot, unshare, setns, userfaultfd, perf_event_open, open_by_handle_at, kexec_load,
     * init_module, finit_module, delete_module, pidfd_getfd, move_mount, fsopen, mount_setattr.
     */
    private static final int[] X86 = {
        59, 322, 57, 58, 101, 310, 311, 62, 425, 321, 250, 248, 249, 165, 166, 155, 161, 272, 308, 323, 298, 304, 246,
        175, 313, 176, 438, 429, 430, 442
    };

    /** The same; without fork and vfork, which are not there. */
    private static final int[] ARM = {
        221, 281, 117, 270, 271, 129, 425, 280, 219, 217, 218, 40, 39, 41, 51, 97, 268, 282, 241, 265, 104, 105, 273,
        106, 438, 429, 430, 442
    };

    private record Line(int code, int yes, int no, int operand) {}

    private SystemCalls() {}

    /**
     * Refuses them from now on.
     *
     * @param internet whether sockets of the internet are left, for a worker that asks a scanner or about revocation
     * @return whether the kernel does so
     */
    public static boolean refuse(boolean internet) {
        if (!Kernel.isKnown()) {
            return false;
        }
        List<Line> lines = lines(internet);
        Memory filter = new Memory(8L * lines.size());
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            filter.setShort(8L * i, (short) line.code());
            filter.setByte(8L * i + 2, (byte) line.yes());
            filter.setByte(8L * i + 3, (byte) line.no());
            filter.setInt(8L * i + 4, line.operand());
        }
        Memory program = new Memory(16);
        program.clear();
        program.setShort(0, (short) lines.size());
        program.setPointer(8, filter);
        Kernel.giveUpPrivileges();
        return Kernel.call(Kernel.isArm() ? 277L : 317L, FILTER, ALL_THREADS, program) == 0;
    }

    private static List<Line> lines(boolean internet) {
        boolean arm = Kernel.isArm();
        int socket = arm ? 198 : 41;
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(LOAD, 0, 0, AT_MACHINE));
        lines.add(new Line(IF_EQUAL, 1, 0, arm ? 0xC00000B7 : 0xC000003E));
        lines.add(new Line(RETURN, 0, 0, REFUSE));
        lines.add(new Line(LOAD, 0, 0, AT_NUMBER));
        refuse(lines, IF_AT_LEAST, FOREIGN_NUMBERS);
        for (int number : arm ? ARM : X86) {
            refuse(lines, IF_EQUAL, number);
        }
        if (internet) {
            lines.add(new Line(IF_EQUAL, 0, 4, socket));
            lines.add(new Line(LOAD, 0, 0, AT_FIRST_ARGUMENT));
            lines.add(new Line(IF_EQUAL, 2, 0, INTERNET));
            lines.add(new Line(IF_EQUAL, 1, 0, INTERNET_6));
            lines.add(new Line(RETURN, 0, 0, REFUSE));
        } else {
            refuse(lines, IF_EQUAL, socket);
        }
        lines.add(new Line(RETURN, 0, 0, ALLOW));
        return lines;
    }

    private static void refuse(List<Line> lines, int test, int operand) {
        lines.add(new Line(test, 0, 1, operand));
        lines.add(new Line(RETURN, 0, 0, REFUSE));
    }
}
