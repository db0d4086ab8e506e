package vn.bieuduong.document;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sổ theo dõi hồ sơ (mẫu 07). */
public record DossierRegister(Letterhead letterhead, String period, List<RegisterLine> lines) implements OfficialPaper {
    public DossierRegister {
        lines = List.copyOf(lines);
    }

    /** Dòng sổ theo dõi hồ sơ: one dossier of the register. */
    public record RegisterLine(
            String dossierNumber,
            String procedure,
            String quantity,
            String applicant,
            @Nullable String contact,
            String body,
            Instant receivedAt,
            Instant dueAt,
            @Nullable Instant resultAt,
            @Nullable Instant returnedAt,
            @Nullable String collection,
            @Nullable String note) {}
}
