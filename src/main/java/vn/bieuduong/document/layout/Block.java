package vn.bieuduong.document.layout;

import java.util.List;

/** Khối: what a page is made of, from top to bottom. */
public sealed interface Block {

    /** Text that flows over lines and pages. */
    record Paragraph(List<Run> runs, TextStyle style) implements Block {
        public Paragraph {
            runs = List.copyOf(runs);
        }
    }

    /** Blocks side by side, kept on one page when they fit on one. */
    record Columns(List<Column> columns, double gap, double before) implements Block {
        public Columns {
            columns = List.copyOf(columns);
        }
    }

    /** One of several columns; its width is its share of all shares, its blocks may stand at the bottom. */
    record Column(double share, boolean bottom, List<Block> blocks) {
        public Column {
            blocks = List.copyOf(blocks);
        }
    }

    /** A table whose heading row repeats on each page. */
    record Table(List<TableColumn> columns, List<Row> rows, TextStyle style, TextStyle heading, double before)
            implements Block {
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /** A column of a table. */
    record TableColumn(String title, double share, Align align) {}

    /** A row of a table. */
    record Row(List<List<Run>> cells, RowKind kind) {
        public Row {
            cells = cells.stream().map(List::copyOf).toList();
        }
    }

    /** What a row is to the rows around it; all but NORMAL have a single cell over all columns. */
    enum RowKind {
        NORMAL,
        /** Goes on with the row above, without a line between. */
        UNDER,
        /** Names the rows that follow and stays with the first of them. */
        HEADING
    }

    /** A QR code of this many points a side. */
    record QrCode(String content, double side, Align align) implements Block {}

    /**
     * Room for the image of a signature, named so that the signing step finds it; the seal, when it has a diameter, lies
     * over the left third of the signature.
     */
    record SignaturePlace(String name, double width, double height, double seal) implements Block {

        /** Around a seal, so that it touches neither the title above nor the name beneath. */
        private static final double CLEAR = Setup.MM;

        /** How high it stands on the page: a seal is printed in its real size, whatever the letters' size. */
        double room() {
            return seal == 0 ? height : Math.max(height, seal + 2 * CLEAR);
        }

        /** How far the seal reaches out to the left of the signature: over it, no letter of the next column may stand. */
        double reach() {
            return Math.max(0, seal - width / 3);
        }
    }

    /** Empty space. */
    record Gap(double height) implements Block {}

    /** Takes its share of what is left of the page. */
    record Spring(double share) implements Block {}

    /** Goes on at the top of a new page. */
    record PageBreak() implements Block {}
}
