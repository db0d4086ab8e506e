package vn.bieuduong.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.bieuduong.attachment.AttachmentSummary;
import vn.bieuduong.dossier.DossierId;

/**
 * Cuộc trao đổi trước mắt một bên.
 *
 * @param number the dossier's number, or the reference of its filing
 * @param office whether the office looks at it, and not the filer
 * @param lines oldest first; the office's notes are there for the office alone
 * @param unanswered how many of the filer's messages wait for an answer
 */
public record ConversationView(
        DossierId dossier, String number, String title, boolean office, List<Line> lines, int unanswered) {

    public ConversationView {
        lines = List.copyOf(lines);
    }

    /** How many messages of the other side were not opened. */
    public long unread() {
        return lines.stream().filter(line -> !line.opened()).count();
    }

    /**
     * Một tin nhắn.
     *
     * @param own whether the reader's side wrote it
     * @param opened whether its words may be shown: the reader's side wrote it or has opened it
     * @param readAt when the side it was written to opened it first
     */
    public record Line(
            UUID id,
            MessageKind kind,
            boolean own,
            String author,
            Instant writtenAt,
            boolean opened,
            String text,
            List<AttachmentSummary> files,
            Optional<Instant> readAt) {}
}
