package vn.bieuduong.inspection;

/** Không có tiến trình kiểm tra: no worker can be started, and no file is to blame. The message says why. */
public final class NoWorker extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    NoWorker(String why) {
        super(why);
    }

    NoWorker(String why, Throwable cause) {
        super(why, cause);
    }
}
