package vn.bieuduong.web.upload;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Thrown when a form with files is not taken: broken off, beyond its limits, or there is no room to keep it. */
public final class FormRefused extends IOException {

    private static final long serialVersionUID = 1L;

    private final int status;

    private FormRefused(int status, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.status = status;
    }

    static FormRefused broken(String message) {
        return new FormRefused(HttpServletResponse.SC_BAD_REQUEST, message, null);
    }

    static FormRefused tooMuch(String message) {
        return new FormRefused(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, message, null);
    }

    static FormRefused noRoom(IOException cause) {
        return new FormRefused(INSUFFICIENT_STORAGE, "nothing can be written", cause);
    }

    /** What HTTP calls a disk that is full (RFC 4918). */
    public static final int INSUFFICIENT_STORAGE = 507;

    /** The HTTP status that says so. */
    public int status() {
        return status;
    }
}
