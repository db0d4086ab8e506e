package vn.bieuduong.inspection.worker;

import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.inspection.Budget;
import vn.bieuduong.inspection.table.Table;

/**
 * Lưới kẻ: a table of a page as its lines draw it. Lines that meet are of one table; where no line parts two cells, they are merged; a
 * letter belongs to the cell that its middle lies in. What no line parts is not guessed at.
 */
final class RuledGrid {

    /** Lines that are drawn in pieces, or not quite to each other. */
    private static final double NEAR = 3;

    private static final int MOST_LINES = 3_000;
    private static final int MOST_PARTS = 2_000;

    private final double[] xs;
    /** From the top down. */
    private final double[] ys;

    /** As ys, and growing. */
    private final double[] down;

    private final List<PageMarks.Rule> rules;
    private final int[] whole;

    private RuledGrid(List<PageMarks.Rule> rules) {
        this.rules = rules;
        xs = places(rules.stream()
                .filter(one -> !one.isLevel())
                .map(PageMarks.Rule::x1)
                .toList());
        double[] up = places(rules.stream()
                .filter(PageMarks.Rule::isLevel)
                .map(PageMarks.Rule::y1)
                .toList());
        ys = new double[up.length];
        for (int i = 0; i < up.length; i++) {
            ys[i] = up[up.length - 1 - i];
        }
        down = Arrays.stream(ys).map(y -> -y).toArray();
        whole = new int[Math.max(0, rows() * columns())];
    }

    /** The tables of a page, from its top down. */
    static List<RuledGrid> of(List<PageMarks.Rule> drawn, Budget budget) {
        List<PageMarks.Rule> lines = joined(drawn);
        boolean[] seen = new boolean[lines.size()];
        List<RuledGrid> grids = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!seen[i]) {
                RuledGrid grid = new RuledGrid(meeting(lines, i, seen, budget));
                if (grid.rows() > 1 && grid.columns() > 1) {
                    grid.merge(budget);
                    grids.add(grid);
                }
            }
        }
        grids.sort(Comparator.comparingDouble(one -> -one.top()));
        return grids;
    }

    int columns() {
        return xs.length - 1;
    }

    private int rows() {
        return ys.length - 1;
    }

    double top() {
        return ys[0];
    }

    double bottom() {
        return ys[ys.length - 1];
    }

    /** Whether the columns stand where the other's do. */
    boolean continues(RuledGrid other) {
        boolean same = xs.length == other.xs.length;
        for (int i = 0; same && i < xs.length; i++) {
            same = Math.abs(xs[i] - other.xs[i]) <= NEAR;
        }
        return same;
    }

    /** What stands in it, row by row. */
    List<List<Table.Cell>> read(List<PageMarks.Letter> letters) {
        List<List<PageMarks.Letter>> inside = new ArrayList<>();
        for (int i = 0; i < whole.length; i++) {
            inside.add(new ArrayList<>());
        }
        for (PageMarks.Letter letter : letters) {
            int column = Arrays.binarySearch(xs, letter.middle());
            int row = Arrays.binarySearch(down, -letter.height());
            column = column < 0 ? -column - 2 : column;
            row = row < 0 ? -row - 2 : row;
            if (column >= 0 && column < columns() && row >= 0 && row < rows()) {
                inside.get(root(row * columns() + column)).add(letter);
            }
        }
        boolean[] merged = new boolean[whole.length];
        for (int i = 0; i < whole.length; i++) {
            merged[root(i)] |= root(i) != i;
        }
        List<List<Table.Cell>> read = new ArrayList<>();
        for (int row = 0; row < rows(); row++) {
            List<Table.Cell> cells = new ArrayList<>();
            for (int column = 0; column < columns(); column++) {
                int at = row * columns() + column;
                cells.add(DrawnTable.cell(text(inside.get(at)), merged[at]));
            }
            read.add(cells);
        }
        return read;
    }

    private static String text(List<PageMarks.Letter> letters) {
        letters.sort(Comparator.comparingDouble((PageMarks.Letter one) -> -one.base()));
        StringBuilder text = new StringBuilder();
        List<PageMarks.Letter> line = new ArrayList<>();
        for (PageMarks.Letter letter : letters) {
            if (!line.isEmpty() && line.get(0).base() - letter.base() > letter.size() / 2) {
                write(line, text);
                line.clear();
            }
            line.add(letter);
        }
        write(line, text);
        return Normalizer.normalize(text.toString().replaceAll("\\s+", " "), Normalizer.Form.NFC);
    }

    private static void write(List<PageMarks.Letter> line, StringBuilder text) {
        line.sort(Comparator.comparingDouble(PageMarks.Letter::left));
        text.append(' ');
        for (int i = 0; i < line.size(); i++) {
            PageMarks.Letter letter = line.get(i);
            if (i > 0 && letter.left() - line.get(i - 1).right() > letter.size() * 0.2) {
                text.append(' ');
            }
            text.append(letter.text());
        }
    }

    /** The pieces of each line as one. */
    private static List<PageMarks.Rule> joined(List<PageMarks.Rule> drawn) {
        List<PageMarks.Rule> lines = new ArrayList<>();
        for (boolean level : new boolean[] {true, false}) {
            List<PageMarks.Rule> some = new ArrayList<>(
                    drawn.stream().filter(one -> one.isLevel() == level).toList());
            some.sort(Comparator.comparingDouble((PageMarks.Rule one) -> Math.rint(level ? one.y1() : one.x1()))
                    .thenComparingDouble(one -> level ? one.x1() : one.y1()));
            PageMarks.@Nullable Rule last = null;
            for (PageMarks.Rule one : some) {
                if (last != null && goesOn(last, one, level)) {
                    last = level
                            ? new PageMarks.Rule(last.x1(), last.y1(), Math.max(last.x2(), one.x2()), last.y1())
                            : new PageMarks.Rule(last.x1(), last.y1(), last.x1(), Math.max(last.y2(), one.y2()));
                } else {
                    if (last != null) {
                        lines.add(last);
                    }
                    last = one;
                }
            }
            if (last != null) {
                lines.add(last);
            }
        }
        if (lines.size() > MOST_LINES) {
            throw new DrawnTable.TooMuch("lines");
        }
        return lines;
    }

    private static boolean goesOn(PageMarks.Rule last, PageMarks.Rule one, boolean level) {
        return level
                ? Math.abs(one.y1() - last.y1()) <= 1 && one.x1() <= last.x2() + NEAR
                : Math.abs(one.x1() - last.x1()) <= 1 && one.y1() <= last.y2() + NEAR;
    }

    private static List<PageMarks.Rule> meeting(List<PageMarks.Rule> lines, int first, boolean[] seen, Budget budget) {
        List<PageMarks.Rule> met = new ArrayList<>();
        Deque<Integer> next = new ArrayDeque<>(List.of(first));
        seen[first] = true;
        while (!next.isEmpty()) {
            PageMarks.Rule line = lines.get(next.poll());
            met.add(line);
            budget.use();
            for (int i = 0; i < lines.size(); i++) {
                if (!seen[i] && meet(line, lines.get(i))) {
                    seen[i] = true;
                    next.add(i);
                }
            }
        }
        return met;
    }

    private static boolean meet(PageMarks.Rule one, PageMarks.Rule other) {
        return one.isLevel() != other.isLevel()
                && one.x1() - NEAR <= other.x2()
                && other.x1() - NEAR <= one.x2()
                && one.y1() - NEAR <= other.y2()
                && other.y1() - NEAR <= one.y2();
    }

    /** Different places, those that are near each other being one. */
    private static double[] places(List<Double> all) {
        List<Double> sorted = new ArrayList<>(all);
        Collections.sort(sorted);
        List<Double> places = new ArrayList<>();
        for (double one : sorted) {
            if (places.isEmpty() || one - places.get(places.size() - 1) > NEAR) {
                places.add(one);
            }
        }
        if (places.size() > MOST_PARTS) {
            throw new DrawnTable.TooMuch("rows of a page");
        }
        return places.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private void merge(Budget budget) {
        if ((long) rows() * columns() > DrawnTable.MOST_CELLS || columns() > DrawnTable.MOST_COLUMNS) {
            throw new DrawnTable.TooMuch("cells");
        }
        Arrays.setAll(whole, i -> i);
        boolean[] right = new boolean[whole.length];
        boolean[] below = new boolean[whole.length];
        for (PageMarks.Rule rule : rules) {
            budget.use();
            if (rule.isLevel()) {
                int row = place(down, -rule.y1()) - 1;
                for (int column = 0; row >= 0 && row < rows() && column < columns(); column++) {
                    double middle = (xs[column] + xs[column + 1]) / 2;
                    below[row * columns() + column] |= rule.x1() <= middle && middle <= rule.x2();
                }
            } else {
                int column = place(xs, rule.x1()) - 1;
                for (int row = 0; column >= 0 && column < columns() && row < rows(); row++) {
                    double middle = (ys[row] + ys[row + 1]) / 2;
                    right[row * columns() + column] |= rule.y1() <= middle && middle <= rule.y2();
                }
            }
        }
        for (int row = 0; row < rows(); row++) {
            for (int column = 0; column < columns(); column++) {
                int at = row * columns() + column;
                if (column + 1 < columns() && !right[at]) {
                    join(at, at + 1);
                }
                if (row + 1 < rows() && !below[at]) {
                    join(at, at + columns());
                }
            }
        }
    }

    /** Which of the places it stands at. */
    private static int place(double[] places, double at) {
        int found = Arrays.binarySearch(places, at);
        if (found >= 0) {
            return found;
        }
        int after = -found - 1;
        boolean before = after > 0 && (after == places.length || at - places[after - 1] <= places[after] - at);
        return before ? after - 1 : after;
    }

    private void join(int one, int other) {
        int a = root(one);
        int b = root(other);
        whole[Math.max(a, b)] = Math.min(a, b);
    }

    private int root(int cell) {
        int at = cell;
        while (whole[at] != at) {
            whole[at] = whole[whole[at]];
            at = whole[at];
        }
        return at;
    }
}
