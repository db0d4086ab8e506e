package vn.bieuduong.web.administration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.signature.report.TrustFamily;
import vn.bieuduong.trust.TrustEntry;
import vn.bieuduong.trust.TrustRequest;

/** What the forms on the page of trusted authorities hold; one of them is sent at a time. */
@Named
@RequestScoped
public class TrustInput {

    /** The register refuses what is over 64 KB with words of its own; no more than that is read. */
    private static final int MOST_BYTES = 64 * 1024 + 1;

    private @Nullable Part file;
    private String role = "ANCHOR";
    private String family = "";
    private String fingerprint = "";
    private String source = "";
    private String reason = "";
    private @Nullable LocalDate from;
    private @Nullable LocalDate to;
    private @Nullable LocalDate since;

    TrustRequest request() {
        return new TrustRequest(
                content(),
                role.matches("ANCHOR|INTERMEDIATE") ? TrustEntry.Kind.valueOf(role) : null,
                family.matches("PUBLIC|GOVERNMENT") ? TrustFamily.valueOf(family) : null,
                fingerprint,
                source,
                reason,
                from,
                to);
    }

    private byte[] content() {
        if (file == null) {
            return new byte[0];
        }
        try (InputStream content = file.getInputStream()) {
            return content.readNBytes(MOST_BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }

    public @Nullable Part getFile() {
        return null;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }

    public String getRole() {
        return role;
    }

    public void setRole(@Nullable String role) {
        this.role = text(role);
    }

    public String getFamily() {
        return family;
    }

    public void setFamily(@Nullable String family) {
        this.family = text(family);
    }

    public String getFingerprint() {
        return fingerprint;
    }

    public void setFingerprint(@Nullable String fingerprint) {
        this.fingerprint = text(fingerprint);
    }

    public String getSource() {
        return source;
    }

    public void setSource(@Nullable String source) {
        this.source = text(source);
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = text(reason);
    }

    public @Nullable LocalDate getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalDate from) {
        this.from = from;
    }

    public @Nullable LocalDate getTo() {
        return to;
    }

    public void setTo(@Nullable LocalDate to) {
        this.to = to;
    }

    public @Nullable LocalDate getSince() {
        return since;
    }

    public void setSince(@Nullable LocalDate since) {
        this.since = since;
    }
}
