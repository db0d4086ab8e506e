package vn.bieuduong.document;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.document.part.Letterhead;

/**
 * Phiếu kiểm soát quá trình giải quyết hồ sơ (mẫu 06): who held the dossier, from when to when.
 *
 * @param dueBefore when it was due before it was extended
 * @param state where the dossier stood at {@code asOf}
 */
public record ControlSheet(
        Letterhead letterhead,
        String dossierNumber,
        String procedure,
        String body,
        @Nullable String partners,
        Instant receivedAt,
        Instant dueAt,
        @Nullable Instant dueBefore,
        Instant asOf,
        String state,
        List<HandOver> handOvers)
        implements OfficialPaper {
    public ControlSheet {
        handOvers = List.copyOf(handOvers);
    }

    /** Giao nhận: one step of a control sheet; not finished while the receiver still holds the dossier. */
    public record HandOver(
            String step,
            String giver,
            String receiver,
            Instant at,
            @Nullable Instant dueAt,
            @Nullable Instant finishedAt,
            @Nullable String result,
            @Nullable String note) {}
}
