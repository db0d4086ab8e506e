package vn.bieuduong.inspection.fence;

/**
 * Tình trạng hàng rào: what the kernel really holds a worker to.
 *
 * @param landlock the version of Landlock in force; 0 when other files and processes are within reach
 * @param systemCalls whether sockets and other programs are refused
 */
public record FenceState(int landlock, boolean systemCalls) {

    /** Nothing has been said yet, or nothing holds. */
    public static final FenceState NONE = new FenceState(0, false);

    /** Of the process this runs in. */
    public static FenceState raised(boolean internet) {
        return new FenceState(Integer.getInteger(FencedStart.VERSION, 0), SystemCalls.refuse(internet));
    }

    /** Whether a worker reaches its file and nothing else. */
    public boolean isWhole() {
        return landlock > 0 && systemCalls;
    }
}
