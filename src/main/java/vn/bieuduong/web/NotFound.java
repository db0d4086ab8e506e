package vn.bieuduong.web;

/** Không tìm thấy: the address names nothing, or nothing the reader may know of; answered with 404. */
public final class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotFound(String what) {
        super(what);
    }
}
