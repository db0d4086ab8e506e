package vn.bieuduong.workflow;

/** A handler failed for a reason that is not a business error; the step is rolled back. */
public final class HandlerFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public HandlerFailed(String handler, Throwable cause) {
        super("handler " + handler + " failed", cause);
    }
}
