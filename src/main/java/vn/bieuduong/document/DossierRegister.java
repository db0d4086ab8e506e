package vn.bieuduong.document;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.document.part.Letterhead;

/**
 * Sổ theo dõi hồ sơ (mẫu 07): a working copy, and says so: the book itself is the portal's, and goes on being written.
 *
 * @param asOf when the copy was made
 */
public record DossierRegister(Letterhead letterhead, String period, Instant asOf, List<RegisterLine> lines)
        implements OfficialPaper {
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
