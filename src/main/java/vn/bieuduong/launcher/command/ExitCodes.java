package vn.bieuduong.launcher.command;

/** Mã thoát: how every command ends. {@code deploy/bieuduong <command> --help} says the same in words. */
final class ExitCodes {

    /** Done, and everything is in order. */
    static final int GOOD = 0;

    /** Done, and something is not in order; or refused because of what was found. */
    static final int BAD = 1;

    /** Not done: wrongly called, or nothing could be said. */
    static final int NOT_DONE = 2;

    private ExitCodes() {}

    static int of(boolean good) {
        return good ? GOOD : BAD;
    }
}
