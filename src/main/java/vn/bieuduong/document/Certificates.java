package vn.bieuduong.document;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Bằng khen, Giấy khen: one page for each recipient. */
public record Certificates(
        String kind,
        String issuer,
        List<Certificate> certificates,
        String decisionNumber,
        LocalDate date,
        String place,
        SigningAuthority signer)
        implements OfficialPaper {
    public Certificates {
        certificates = List.copyOf(certificates);
    }

    /** Bằng: what differs from one recipient to the next. */
    public record Certificate(
            String recipient,
            @Nullable String description,
            String achievement,
            @Nullable String bookNumber) {}
}
