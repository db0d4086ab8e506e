package vn.bieuduong.document.template;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.document.layout.Align;
import vn.bieuduong.document.layout.Block;
import vn.bieuduong.document.layout.Block.Column;
import vn.bieuduong.document.layout.Block.Columns;
import vn.bieuduong.document.layout.Block.Paragraph;
import vn.bieuduong.document.layout.Block.QrCode;
import vn.bieuduong.document.layout.Run;

/** Khối của mẫu: a block of a template, which gives layout blocks once it is filled. */
interface TemplateNode {

    void fill(Scope scope, List<Block> out);

    /** A paragraph; without any text it gives nothing, so that an absent value leaves no hole. */
    record TextNode(Text text, Style style, double scale) implements TemplateNode {
        @Override
        public void fill(Scope scope, List<Block> out) {
            List<Run> runs = text.runs(scope, style.bold(), style.italic(), style.upper());
            if (runs.stream().anyMatch(run -> !run.text().isBlank())) {
                out.add(new Paragraph(runs, style.text().scaled(scale)));
            }
        }
    }

    /** Blocks side by side. */
    record ColumnsNode(List<ColumnNode> columns, double gap, double before) implements TemplateNode {
        @Override
        public void fill(Scope scope, List<Block> out) {
            List<Column> filled = new ArrayList<>();
            for (ColumnNode column : columns) {
                filled.add(new Column(column.share(), column.bottom(), TemplateNode.filled(column.body(), scope)));
            }
            out.add(new Columns(filled, gap, before));
        }
    }

    /** One of several columns. */
    record ColumnNode(double share, boolean bottom, List<TemplateNode> body) {}

    /** A QR code with the text as its content. */
    record QrNode(Text content, double side, Align align) implements TemplateNode {
        @Override
        public void fill(Scope scope, List<Block> out) {
            String written = content.plain(scope);
            if (!written.isBlank()) {
                out.add(new QrCode(written, side, align));
            }
        }
    }

    /** A block without anything to fill in. */
    record Fixed(Block block) implements TemplateNode {
        @Override
        public void fill(Scope scope, List<Block> out) {
            out.add(block);
        }
    }

    /** Blocks of a part, or several blocks under one condition. */
    record GroupNode(List<TemplateNode> body) implements TemplateNode {
        @Override
        public void fill(Scope scope, List<Block> out) {
            body.forEach(node -> node.fill(scope, out));
        }
    }

    /** Shown only when the named value is there, or only when it is not. */
    record Conditional(String path, boolean wanted, TemplateNode node) implements TemplateNode {
        @Override
        public void fill(Scope scope, List<Block> out) {
            if (scope.has(path) == wanted) {
                node.fill(scope, out);
            }
        }
    }

    /** Once for each element of a list, with other blocks between. */
    record Each(String path, TemplateNode node, @Nullable TemplateNode between) implements TemplateNode {
        @Override
        public void fill(Scope scope, List<Block> out) {
            boolean first = true;
            for (Scope inside : scope.each(path)) {
                if (between != null && !first) {
                    between.fill(scope, out);
                }
                node.fill(inside, out);
                first = false;
            }
        }
    }

    static List<Block> filled(List<TemplateNode> nodes, Scope scope) {
        List<Block> out = new ArrayList<>();
        nodes.forEach(node -> node.fill(scope, out));
        return out;
    }
}
