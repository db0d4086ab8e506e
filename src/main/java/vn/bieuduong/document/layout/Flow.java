package vn.bieuduong.document.layout;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import vn.bieuduong.document.layout.Block.Column;
import vn.bieuduong.document.layout.Block.Columns;
import vn.bieuduong.document.layout.Block.Gap;
import vn.bieuduong.document.layout.Block.PageBreak;
import vn.bieuduong.document.layout.Block.Paragraph;
import vn.bieuduong.document.layout.Block.QrCode;
import vn.bieuduong.document.layout.Block.SignaturePlace;
import vn.bieuduong.document.layout.Block.Spring;
import vn.bieuduong.document.layout.Block.Table;

/** Dòng chảy: puts blocks one under another into a strip of the page and goes on in the same strip of the next page. */
final class Flow {

    final Sheet sheet;
    final PDStructureNode parent;
    final double x;
    final double width;
    private final List<Placed> places;
    int page;
    double y;

    /** A signature place as it came to stand. */
    record Placed(SignaturePlace place, int page, double x, double y) {}

    Flow(Sheet sheet, PDStructureNode parent, List<Placed> places, int page, double x, double y, double width) {
        this.sheet = sheet;
        this.parent = parent;
        this.places = places;
        this.page = page;
        this.x = x;
        this.y = y;
        this.width = width;
    }

    /** Places all blocks; a heading is held back until what follows it fits too. */
    void put(List<Block> all) throws IOException {
        List<Block> blocks = new ArrayList<>(all);
        for (int i = 0; i < blocks.size(); i++) {
            if (startsPage(blocks, i)) {
                Springs.stretch(this, blocks, i);
            }
            Block block = blocks.get(i);
            if (keeps(block) && (i == 0 || !keeps(blocks.get(i - 1)))) {
                holdTogether(blocks, i);
            }
            put(block);
        }
    }

    /** Height of blocks set in this width, without page breaks. */
    static double height(List<Block> blocks, double width) {
        double height = 0;
        for (Block block : blocks) {
            height += height(block, width);
        }
        return height;
    }

    static double height(Block block, double width) {
        return switch (block) {
            case Paragraph paragraph -> new SetParagraph(paragraph, width).height();
            case Columns columns -> {
                double highest = 0;
                double free = width - columns.gap() * (columns.columns().size() - 1);
                for (Column column : columns.columns()) {
                    highest = Math.max(highest, height(column.blocks(), free * share(columns, column)));
                }
                yield columns.before() + highest;
            }
            case Table table -> new SetTable(table, width).height();
            case QrCode code -> code.side();
            case SignaturePlace place -> place.room();
            case Gap gap -> gap.height();
            case Spring ignored -> 0;
            case PageBreak ignored -> 0;
        };
    }

    boolean atTop() {
        return y <= sheet.setup.top() + 0.01;
    }

    double left() {
        return sheet.setup.bodyBottom() - y;
    }

    void nextPage() {
        page++;
        y = sheet.setup.top();
    }

    private void put(Block block) throws IOException {
        switch (block) {
            case Paragraph paragraph -> new SetParagraph(paragraph, width).draw(this);
            case Columns columns -> columns(columns);
            case Table table -> new SetTable(table, width).draw(this);
            case QrCode code -> {
                room(code.side());
                QrDrawing.draw(this, code);
                y += code.side();
            }
            case SignaturePlace place -> {
                room(place.room());
                double top = y + (place.room() - place.height()) / 2;
                double left = Math.max((width - place.width()) / 2, place.reach());
                places.add(new Placed(place, page, x + Math.min(left, Math.max(0, width - place.width())), top));
                y += place.room();
            }
            case Gap gap -> y += gap.height();
            case PageBreak ignored -> nextPage();
            case Spring ignored -> {} // has become a gap, or there is nothing left to share
        }
    }

    private void room(double height) {
        if (height > left() && !atTop()) {
            nextPage();
        }
    }

    private void columns(Columns columns) throws IOException {
        double height = height(columns, width);
        room(height);
        double top = atTop() ? y : y + columns.before();
        double free = width - columns.gap() * (columns.columns().size() - 1);
        double at = x;
        int lastPage = page;
        double lowest = top;
        for (Column column : columns.columns()) {
            double wide = free * share(columns, column);
            double above = column.bottom() ? height - columns.before() - height(column.blocks(), wide) : 0;
            Flow flow = new Flow(sheet, parent, places, page, at, top + above, wide);
            flow.put(column.blocks());
            if (flow.page > lastPage) {
                lastPage = flow.page;
                lowest = flow.y;
            } else if (flow.page == lastPage) {
                lowest = Math.max(lowest, flow.y);
            }
            at += wide + columns.gap();
        }
        page = lastPage;
        y = lowest;
    }

    private static double share(Columns columns, Column column) {
        return column.share()
                / columns.columns().stream().mapToDouble(Column::share).sum();
    }

    private boolean startsPage(List<Block> blocks, int i) {
        return atTop() && (i == 0 || blocks.get(i - 1) instanceof PageBreak);
    }

    private static boolean keeps(Block block) {
        return block instanceof Paragraph paragraph && paragraph.style().keepWithNext();
    }

    private void holdTogether(List<Block> blocks, int from) {
        double needed = 0;
        int i = from;
        for (; i < blocks.size() && keeps(blocks.get(i)); i++) {
            needed += height(blocks.get(i), width);
        }
        if (i < blocks.size()) {
            needed += beginning(blocks.get(i));
        }
        if (needed < sheet.setup.bodyBottom() - sheet.setup.top()) {
            room(needed);
        }
    }

    /** How much of a block must stand under its heading. */
    private double beginning(Block block) {
        return switch (block) {
            case Paragraph paragraph -> new SetParagraph(paragraph, width).beginning();
            case Table table -> new SetTable(table, width).beginning();
            case Columns columns -> height(columns, width);
            case QrCode code -> height(code, width);
            case SignaturePlace place -> height(place, width);
            case Gap gap -> height(gap, width);
            case Spring ignored -> 0;
            case PageBreak ignored -> 0;
        };
    }
}
