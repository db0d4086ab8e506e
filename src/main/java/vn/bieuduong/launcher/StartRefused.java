package vn.bieuduong.launcher;

/** Không khởi động được: one sentence for the operator, in Vietnamese and English, and the exit code of the process. */
final class StartRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    static final int BROKEN_CONFIGURATION = 2;
    static final int DATABASE = 3;
    static final int PORT_IN_USE = 4;
    static final int SERVER = 5;
    static final int ALREADY_RUNNING = 6;

    private final int exitCode;

    StartRefused(int exitCode, String vietnamese, String english) {
        super(vietnamese + "\n" + english);
        this.exitCode = exitCode;
    }

    int exitCode() {
        return exitCode;
    }
}
