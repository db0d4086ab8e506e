package vn.bieuduong.document.layout;

import java.util.ArrayList;
import java.util.List;

/** Dòng: one set line, as pieces of one face each; spaces stand between words, not inside pieces. */
final class Line {

    /** A stretch without a space in one face, or a single space. */
    record Piece(String text, Face face) {
        boolean isSpace() {
            return text.equals(" ");
        }
    }

    final List<Piece> pieces = new ArrayList<>();
    double width;
    /** The last of its paragraph, or followed by a forced break: never stretched. */
    boolean last;

    int spaces() {
        return (int) pieces.stream().filter(Piece::isSpace).count();
    }

    boolean isEmpty() {
        return pieces.isEmpty();
    }
}
