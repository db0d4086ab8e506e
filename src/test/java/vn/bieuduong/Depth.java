package vn.bieuduong;

/**
 * How often a test tagged {@code deep} repeats itself: a few times in every run, many times in {@code deploy/test long}.
 */
public final class Depth {

    private Depth() {}

    /** {@code usual} repetitions, or {@code deep} ones in {@code deploy/test long}. */
    public static int of(int usual, int deep) {
        return isDeep() ? deep : usual;
    }

    /** Whether this is {@code deploy/test long}. */
    public static boolean isDeep() {
        return Boolean.getBoolean("test.long");
    }
}
