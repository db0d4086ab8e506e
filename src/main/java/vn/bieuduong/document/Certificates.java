package vn.bieuduong.document;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.document.part.SigningAuthority;

/**
 * Bằng khen, Giấy khen: one page for each recipient.
 *
 * @param mark printed on top of what is not the thing itself; absent from one that is
 */
public record Certificates(
        String kind,
        String issuer,
        List<Certificate> certificates,
        String decisionNumber,
        LocalDate date,
        String place,
        SigningAuthority signer,
        @Nullable String mark)
        implements OfficialPaper {
    public Certificates {
        certificates = List.copyOf(certificates);
    }

    public Certificates(
            String kind,
            String issuer,
            List<Certificate> certificates,
            String decisionNumber,
            LocalDate date,
            String place,
            SigningAuthority signer) {
        this(kind, issuer, certificates, decisionNumber, date, place, signer, null);
    }

    /** The same, marked as what it is not. */
    public Certificates marked(String mark) {
        return new Certificates(kind, issuer, certificates, decisionNumber, date, place, signer, mark);
    }

    /** Bằng: what differs from one recipient to the next. */
    public record Certificate(
            String recipient,
            @Nullable String description,
            String achievement,
            @Nullable String bookNumber) {}
}
