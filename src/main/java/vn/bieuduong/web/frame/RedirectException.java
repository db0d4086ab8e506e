package vn.bieuduong.web.frame;

/** Thrown by a page that has become another one: a filed dossier has no draft pages any more. Answered with a redirect. */
public final class RedirectException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String address;

    /** @param address a page of this portal, from the root */
    public RedirectException(String address) {
        super(address);
        this.address = address;
    }

    String address() {
        return address;
    }
}
