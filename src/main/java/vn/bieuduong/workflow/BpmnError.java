package vn.bieuduong.workflow;

/** Lỗi nghiệp vụ: thrown by a handler to leave its task by the error event that catches this code. */
public final class BpmnError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    public BpmnError(String code) {
        super(code);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
