package vn.bieuduong.document.layout;

import java.util.List;
import vn.bieuduong.document.layout.Block.Column;
import vn.bieuduong.document.layout.Block.Columns;
import vn.bieuduong.document.layout.Block.Gap;
import vn.bieuduong.document.layout.Block.PageBreak;
import vn.bieuduong.document.layout.Block.Paragraph;
import vn.bieuduong.document.layout.Block.QrCode;
import vn.bieuduong.document.layout.Block.SignaturePlace;
import vn.bieuduong.document.layout.Block.Spring;
import vn.bieuduong.document.layout.Block.Table;

/**
 * Lò xo: makes a certificate fill its page, whatever the length of name and achievement: springs share what is left, and
 * when nothing is left the letters shrink.
 */
final class Springs {

    private static final double STEP = 0.96;
    private static final double SMALLEST = 0.55;

    private Springs() {}

    /** Fits the blocks between here and the next page break when there is a spring among them. */
    static void stretch(Flow flow, List<Block> blocks, int from) {
        int to = from;
        double shares = 0;
        while (to < blocks.size() && !(blocks.get(to) instanceof PageBreak)) {
            if (blocks.get(to) instanceof Spring spring) {
                shares += spring.share();
            }
            to++;
        }
        if (shares == 0) {
            return;
        }
        List<Block> page = blocks.subList(from, to);
        for (double scale = 1; missing(flow, page) > 0 && scale > SMALLEST; scale *= STEP) {
            page.replaceAll(block -> scaled(block, STEP));
        }
        double free = Math.max(0, -missing(flow, page));
        double share = free / shares;
        page.replaceAll(block -> block instanceof Spring spring ? new Gap(share * spring.share()) : block);
    }

    private static double missing(Flow flow, List<Block> page) {
        return Flow.height(page, flow.width) + 0.1 - flow.left();
    }

    private static Block scaled(Block block, double scale) {
        return switch (block) {
            case Paragraph paragraph ->
                new Paragraph(paragraph.runs(), paragraph.style().scaled(scale));
            case Columns columns ->
                new Columns(
                        columns.columns().stream()
                                .map(column -> new Column(
                                        column.share(),
                                        column.bottom(),
                                        column.blocks().stream()
                                                .map(inner -> scaled(inner, scale))
                                                .toList()))
                                .toList(),
                        columns.gap(),
                        columns.before() * scale);
            case Gap gap -> new Gap(gap.height() * scale);
            case Spring spring -> spring;
            case Table table -> table;
            case QrCode code -> code;
            case SignaturePlace place -> place;
            case PageBreak end -> end;
        };
    }
}
