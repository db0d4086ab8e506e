package vn.bieuduong.inspection.fence;

import com.sun.jna.Function;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;

/** Nhân hệ điều hành: calls of Linux that Java has no word for. */
final class Kernel {

    private static final NativeLibrary C = NativeLibrary.getInstance("c");
    private static final Function SYSCALL = C.getFunction("syscall", Function.C_CONVENTION, "UTF-8");

    private static final int NO_NEW_PRIVILEGES = 38;

    private Kernel() {}

    /** What the call answers, or minus the error number. */
    static long call(long number, Object... arguments) {
        Object[] all = new Object[arguments.length + 1];
        all[0] = number;
        for (int i = 0; i < arguments.length; i++) {
            // as wide as a register, whatever the kernel takes of it
            all[i + 1] = arguments[i] instanceof Integer whole ? Long.valueOf(whole) : arguments[i];
        }
        long answer = SYSCALL.invokeLong(all);
        return answer == -1 ? -Native.getLastError() : answer;
    }

    /** Gives up ever gaining rights by running a program: without that nobody may fence himself in. */
    static void giveUpPrivileges() {
        C.getFunction("prctl").invokeInt(new Object[] {NO_NEW_PRIVILEGES, 1L, 0L, 0L, 0L});
    }

    /** Becomes another program, in the same process; comes back only when that fails. */
    static void become(String program, String[] arguments) {
        C.getFunction("execv", Function.C_CONVENTION, "UTF-8").invokeInt(new Object[] {program, arguments});
    }

    static boolean isArm() {
        return System.getProperty("os.arch").equals("aarch64");
    }

    /** Whether these numbers and calls are this machine's. */
    static boolean isKnown() {
        return System.getProperty("os.name").equals("Linux")
                && (isArm() || System.getProperty("os.arch").equals("amd64"));
    }
}
