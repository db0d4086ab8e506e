package vn.bieuduong.workflow.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.bieuduong.workflow.bpmn.DefinitionReader;
import vn.bieuduong.workflow.definition.Definition;
import vn.bieuduong.workflow.definition.Diagram.Bounds;
import vn.bieuduong.workflow.definition.Diagram.Point;
import vn.bieuduong.workflow.definition.Diagram.Shape;
import vn.bieuduong.workflow.definition.Node;
import vn.bieuduong.workflow.definition.Rules;
import vn.bieuduong.workflow.definition.SequenceFlow;

/** The diagrams in {@code config/processes} can be hung on a wall: everything is drawn, nothing over another thing. */
class ShippedDiagramsTest {

    /** A piece of text and the room it is given. */
    private record Label(String of, String text, Bounds room) {}

    private record Line(String flow, Point from, Point to) {}

    static Stream<Path> files() throws IOException {
        return Files.list(Path.of("config/processes"))
                .filter(f -> f.toString().endsWith(".bpmn"))
                .sorted();
    }

    @ParameterizedTest
    @MethodSource("files")
    void everythingIsDrawnAndEveryFlowBeginsAndEndsAtABorder(Path file) throws IOException {
        Definition process = read(file);
        for (Node node : process.nodes()) {
            assertThat(process.diagram().shapes()).as(node.id()).containsKey(node.id());
            if (node instanceof Node.BoundaryEvent event) {
                Bounds host = shape(process, event.attachedTo());
                Bounds own = shape(process, event.id());
                assertThat(overlap(own, host) && !inside(own, host))
                        .as("%s sits on the border", event.id())
                        .isTrue();
            }
        }
        for (SequenceFlow flow : process.flows()) {
            assertThat(process.diagram().edges()).as(flow.id()).containsKey(flow.id());
            List<Point> points = process.diagram().edges().get(flow.id()).waypoints();
            assertThat(fromBorder(process, flow.source(), points.get(0)))
                    .as("%s begins", flow.id())
                    .isLessThan(1.5);
            assertThat(fromBorder(process, flow.target(), points.get(points.size() - 1)))
                    .as("%s ends", flow.id())
                    .isLessThan(1.5);
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void severalFlowsAreJoinedByAGateway(Path file) throws IOException {
        assertThat(read(file).nodes())
                .filteredOn(node -> node.base().incoming().size() > 1)
                .allMatch(Node.Gateway.class::isInstance);
    }

    @ParameterizedTest
    @MethodSource("files")
    void shapesLieBesideOneAnotherAndNoFlowRunsThroughOne(Path file) throws IOException {
        Definition process = read(file);
        List<Node> nodes = process.nodes().stream()
                .filter(n -> !(n instanceof Node.SubProcess))
                .toList();
        for (Node one : nodes) {
            Bounds bounds = shape(process, one.id());
            for (Node other : nodes) {
                boolean attached =
                        one instanceof Node.BoundaryEvent a && a.attachedTo().equals(other.id())
                                || other instanceof Node.BoundaryEvent b
                                        && b.attachedTo().equals(one.id());
                if (!one.id().equals(other.id()) && !attached) {
                    assertThat(overlap(bounds, shape(process, other.id())))
                            .as("%s over %s", one.id(), other.id())
                            .isFalse();
                }
            }
            for (Line line : lines(process)) {
                SequenceFlow flow = process.flow(line.flow());
                if (!flow.source().equals(one.id()) && !flow.target().equals(one.id())) {
                    assertThat(crosses(line, bounds))
                            .as("%s through %s", line.flow(), one.id())
                            .isFalse();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyLabelHasRoomOfItsOwn(Path file) throws IOException {
        Definition process = read(file);
        List<Label> labels = labels(process);
        assertThat(labels).hasSizeGreaterThan(15);
        for (Label label : labels) {
            assertThat(wrapped(label.text(), Math.max(90, label.room().width())) * 14)
                    .as("room for “%s” of %s", label.text(), label.of())
                    .isLessThanOrEqualTo((int) label.room().height());
            for (Label other : labels) {
                if (label != other) {
                    assertThat(overlap(label.room(), other.room()))
                            .as("%s over %s", label.of(), other.of())
                            .isFalse();
                }
            }
            for (Node node : process.nodes()) {
                if (!(node instanceof Node.SubProcess)) {
                    assertThat(overlap(label.room(), shape(process, node.id())))
                            .as("label of %s over %s", label.of(), node.id())
                            .isFalse();
                }
            }
            for (Line line : lines(process)) {
                assertThat(crosses(line, label.room()))
                        .as("%s through the label of %s", line.flow(), label.of())
                        .isFalse();
            }
        }
    }

    private static Definition read(Path file) throws IOException {
        return Objects.requireNonNull(new DefinitionReader(new Rules(name -> true, name -> true, false))
                .read(file.toString(), Files.readAllBytes(file))
                .definition());
    }

    private static Bounds shape(Definition process, String id) {
        return process.diagram().shapes().get(id).bounds();
    }

    /** The words beside events, gateways and flows; those of activities stand inside. */
    private static List<Label> labels(Definition process) {
        List<Label> labels = new ArrayList<>();
        for (Node node : process.nodes()) {
            if (!(node instanceof Node.Activity) && !node.name().equals(node.id())) {
                Shape shape = process.diagram().shapes().get(node.id());
                assertThat(shape.label()).as("label of %s", node.id()).isNotNull();
                labels.add(new Label(node.id(), node.name(), shape.label()));
            }
        }
        for (SequenceFlow flow : process.flows()) {
            if (!flow.name().isBlank()) {
                Bounds room = process.diagram().edges().get(flow.id()).label();
                assertThat(room).as("label of %s", flow.id()).isNotNull();
                labels.add(new Label(flow.id(), flow.name(), room));
            }
        }
        return labels;
    }

    /** How many lines the words take in this width, as modellers break them, at 11 px. */
    private static int wrapped(String text, double width) {
        int lines = 1;
        double at = 0;
        for (String word : text.split(" ")) {
            double length = word.length() * 5.6;
            if (at > 0 && at + 3 + length > width) {
                lines++;
                at = 0;
            }
            at += (at > 0 ? 3 : 0) + length;
        }
        return lines;
    }

    private static List<Line> lines(Definition process) {
        List<Line> lines = new ArrayList<>();
        for (Map.Entry<String, vn.bieuduong.workflow.definition.Diagram.Edge> edge :
                process.diagram().edges().entrySet()) {
            List<Point> points = edge.getValue().waypoints();
            for (int i = 1; i < points.size(); i++) {
                Line line = new Line(edge.getKey(), points.get(i - 1), points.get(i));
                assertThat(line.from().x() == line.to().x()
                                || line.from().y() == line.to().y())
                        .as("%s runs straight", edge.getKey())
                        .isTrue();
                lines.add(line);
            }
        }
        return lines;
    }

    private static boolean overlap(Bounds a, Bounds b) {
        return a.x() < b.x() + b.width()
                && b.x() < a.x() + a.width()
                && a.y() < b.y() + b.height()
                && b.y() < a.y() + a.height();
    }

    private static boolean inside(Bounds inner, Bounds outer) {
        return inner.x() >= outer.x()
                && inner.y() >= outer.y()
                && inner.x() + inner.width() <= outer.x() + outer.width()
                && inner.y() + inner.height() <= outer.y() + outer.height();
    }

    private static boolean crosses(Line line, Bounds b) {
        double left = Math.min(line.from().x(), line.to().x());
        double top = Math.min(line.from().y(), line.to().y());
        return overlap(
                new Bounds(
                        left - 0.5,
                        top - 0.5,
                        Math.abs(line.from().x() - line.to().x()) + 1,
                        Math.abs(line.from().y() - line.to().y()) + 1),
                b);
    }

    /** How far a point is from the border: of a circle, a diamond or a rectangle. */
    private static double fromBorder(Definition process, String id, Point p) {
        Bounds b = shape(process, id);
        double x = Math.abs(p.x() - b.x() - b.width() / 2);
        double y = Math.abs(p.y() - b.y() - b.height() / 2);
        Node node = process.node(id);
        if (node instanceof Node.Gateway) {
            return Math.abs(x + y - b.width() / 2);
        }
        return node instanceof Node.Activity
                ? Math.abs(Math.max(x - b.width() / 2, y - b.height() / 2))
                : Math.abs(Math.hypot(x, y) - b.width() / 2);
    }
}
