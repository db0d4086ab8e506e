package vn.bieuduong.document.layout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.bieuduong.document.layout.Block.SignaturePlace;
import vn.bieuduong.document.layout.Flow.Placed;

/** Người sắp chữ: turns blocks into a PDF/A-2b file. */
public final class Typesetter {

    /** Room for a signature image: page from 1, points from the top left corner of the page. */
    public record Spot(String name, int page, double left, double top, double width, double height) {}

    /** A finished file. */
    public record Typeset(byte[] pdf, int pages, List<Spot> spots) {}

    private static final double NUMBER_SIZE = 13;

    private Typesetter() {}

    public static Typeset set(Setup setup, Properties properties, List<Block> blocks) {
        try (Sheet sheet = new Sheet(setup)) {
            List<Placed> places = new ArrayList<>();
            Flow flow = new Flow(sheet, sheet.tags.document(), places, 0, setup.left(), setup.top(), setup.bodyWidth());
            flow.put(blocks);
            for (int page = 0; page < sheet.pages(); page++) {
                if (setup.numbered() && page > 0) {
                    number(sheet, page);
                }
            }
            List<Spot> spots = places.stream().flatMap(Typesetter::spots).toList();
            return new Typeset(sheet.finish(properties), sheet.pages(), spots);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The characters of a text that no font here has and that would be shown as □. */
    public static Set<String> unprintable(String text) {
        return Face.missing(text);
    }

    private static Stream<Spot> spots(Placed placed) {
        SignaturePlace place = placed.place();
        Spot signature =
                new Spot(place.name(), placed.page() + 1, placed.x(), placed.y(), place.width(), place.height());
        if (place.seal() == 0) {
            return Stream.of(signature);
        }
        Spot seal = new Spot(
                place.name() + "-seal",
                signature.page(),
                signature.left() + signature.width() / 3 - place.seal(),
                signature.top() + (signature.height() - place.seal()) / 2,
                place.seal(),
                place.seal());
        return Stream.of(signature, seal);
    }

    private static void number(Sheet sheet, int page) throws IOException {
        Setup setup = sheet.setup;
        List<Line> lines = LineBreaker.lines(
                List.of(new Run(Integer.toString(page + 1), false, false)), NUMBER_SIZE, setup.width(), setup.width());
        Line line = lines.get(0);
        double x = setup.left() + (setup.bodyWidth() - line.width) / 2;
        double y = (setup.top() - NUMBER_SIZE) / 2;
        sheet.decorate(page, content -> sheet.text(content, line, NUMBER_SIZE, 1.15, x, y, 0, 0));
    }
}
