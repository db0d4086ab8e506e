package vn.bieuduong.document.layout;

import java.util.List;
import java.util.ListIterator;
import vn.bieuduong.document.layout.Block.Gap;
import vn.bieuduong.document.layout.Block.PageBreak;
import vn.bieuduong.document.layout.Block.Spring;

/** Lò xo: shares what is left of a page among its springs, so that a certificate fills its page whatever the name's length. */
final class Springs {

    private Springs() {}

    /** Turns the springs between here and the next page break into gaps of the right height. */
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
        double free = Math.max(0, flow.left() - Flow.height(blocks.subList(from, to), flow.width) - 0.1);
        ListIterator<Block> each = blocks.listIterator(from);
        while (each.nextIndex() < to) {
            if (each.next() instanceof Spring spring) {
                each.set(new Gap(free * spring.share() / shares));
            }
        }
    }
}
