package vn.bieuduong.document.layout;

import java.util.ArrayList;
import java.util.List;
import vn.bieuduong.document.layout.Line.Piece;

/**
 * Ngắt dòng: sets runs into lines. Vietnamese breaks between syllables, so only a space ends a line; "12/QĐ-UBND" and
 * "30/2020/NĐ-CP" stay whole. A word wider than a line breaks after / - _ . , @ where it can and anywhere where it must.
 */
final class LineBreaker {

    private static final String SOFT = "/-_.,@:;?&=";

    private final double size;
    private final double firstWidth;
    private final double width;
    private final List<Line> lines = new ArrayList<>();
    private Line line = new Line();

    private LineBreaker(double size, double firstWidth, double width) {
        this.size = size;
        this.firstWidth = firstWidth;
        this.width = width;
    }

    static List<Line> lines(List<Run> runs, double size, double firstWidth, double width) {
        LineBreaker breaker = new LineBreaker(size, firstWidth, width);
        breaker.set(runs);
        return breaker.lines;
    }

    /** Words are gathered over run borders: "<b>Điều 1</b>." is two words, the second in two pieces. */
    private void set(List<Run> runs) {
        List<Piece> word = new ArrayList<>();
        for (Run run : runs) {
            int from = 0;
            String text = run.text();
            for (int i = 0; i <= text.length(); i++) {
                char c = i < text.length() ? text.charAt(i) : 0;
                if (c != ' ' && c != '\n' && i < text.length()) {
                    continue;
                }
                if (i > from) {
                    word.add(new Piece(text.substring(from, i), run.face()));
                }
                from = i + 1;
                if (c == ' ' && beforeDash(text, i)) {
                    word.add(new Piece(" ", run.face()));
                } else if (c == ' ') {
                    place(word);
                    space(run.face());
                } else if (c == '\n') {
                    place(word);
                    end(true);
                }
            }
        }
        place(word);
        end(true);
    }

    /** "Thi đua - Khen thưởng": a line may end with the dash but not begin with it. */
    private static boolean beforeDash(String text, int space) {
        return space > 0
                && space + 2 < text.length()
                && text.charAt(space - 1) != ' '
                && (text.charAt(space + 1) == '-' || text.charAt(space + 1) == '–')
                && text.charAt(space + 2) == ' ';
    }

    private void space(Face face) {
        if (!line.isEmpty() && !line.pieces.get(line.pieces.size() - 1).isSpace()) {
            add(new Piece(" ", face));
        }
    }

    private void place(List<Piece> word) {
        double wide = width(word);
        if (line.width + wide > room() && !line.isEmpty()) {
            end(false);
        }
        if (wide <= room()) {
            word.forEach(this::add);
        } else {
            word.forEach(this::split);
        }
        word.clear();
    }

    private void split(Piece piece) {
        String rest = piece.text();
        while (!rest.isEmpty()) {
            double space = room() - line.width;
            int fits = 0;
            int soft = 0;
            for (int i = 1; i <= rest.length(); i++) {
                if (piece.face().width(rest.substring(0, i)) * size > space) {
                    break;
                }
                fits = i;
                if (SOFT.indexOf(rest.charAt(i - 1)) >= 0) {
                    soft = i;
                }
            }
            if (fits == 0 && !line.isEmpty()) {
                end(false);
                continue;
            }
            int cut = fits == rest.length() ? fits : soft > fits / 2 ? soft : Math.max(1, fits);
            while (cut < rest.length() && Face.isMark(rest.charAt(cut))) {
                cut++;
            }
            add(new Piece(rest.substring(0, cut), piece.face()));
            rest = rest.substring(cut);
            if (!rest.isEmpty()) {
                end(false);
            }
        }
    }

    private void add(Piece piece) {
        line.pieces.add(piece);
        line.width += piece.face().width(piece.text()) * size;
    }

    private void end(boolean last) {
        if (last && line.isEmpty() && !lines.isEmpty() && lines.get(lines.size() - 1).last) {
            line = new Line();
            return;
        }
        while (!line.isEmpty() && line.pieces.get(line.pieces.size() - 1).isSpace()) {
            Piece space = line.pieces.remove(line.pieces.size() - 1);
            line.width -= space.face().width(" ") * size;
        }
        line.last = last;
        lines.add(line);
        line = new Line();
    }

    private double room() {
        return (lines.isEmpty() ? firstWidth : width) + 0.01;
    }

    private double width(List<Piece> word) {
        double sum = 0;
        for (Piece piece : word) {
            sum += piece.face().width(piece.text()) * size;
        }
        return sum;
    }
}
