package vn.bieuduong.village;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** Dòng đã niêm yết: what stands on the board, and in the public page, of one who is nominated; masked. */
@Entity
@Table(name = "village_posted")
class PostedLine {

    @Id
    private UUID id;

    private UUID dossier;
    private UUID nominee;
    private int ordinal;
    private String name;
    private String place;
    private String score;
    /** What was said of him in the list then, to see whether it is the same still. */
    private String said;

    @SuppressWarnings("NullAway")
    protected PostedLine() {}

    PostedLine(UUID dossier, UUID nominee, Shown shown, String said) {
        this.id = UUID.randomUUID();
        this.dossier = dossier;
        this.nominee = nominee;
        this.ordinal = shown.ordinal();
        this.name = shown.name();
        this.place = shown.place();
        this.score = shown.score();
        this.said = said;
    }

    /** What anybody may read of it. */
    record Shown(int ordinal, String name, String place, String score) {}

    UUID nominee() {
        return nominee;
    }

    String said() {
        return said;
    }

    PostingView.Line line() {
        return new PostingView.Line(nominee, ordinal, name, place, score);
    }
}
