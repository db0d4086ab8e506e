package vn.bieuduong.workflow.diagram;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.workflow.Sentence;
import vn.bieuduong.workflow.definition.Definition;
import vn.bieuduong.workflow.definition.Diagram;
import vn.bieuduong.workflow.definition.Diagram.Bounds;
import vn.bieuduong.workflow.definition.Diagram.Edge;
import vn.bieuduong.workflow.definition.Diagram.Lane;
import vn.bieuduong.workflow.definition.Diagram.Point;
import vn.bieuduong.workflow.definition.Diagram.Shape;
import vn.bieuduong.workflow.definition.Node;
import vn.bieuduong.workflow.definition.SequenceFlow;

/**
 * Vẽ sơ đồ: an SVG from the diagram interchange of a definition. What is done has a tick and a grey ground, where the
 * instance stands a thick border and an arrow, what is overdue a double border and an exclamation mark: readable without
 * colours. Title and description say the same in words.
 */
public final class DiagramSvg {

    static final String STYLE = "<style>"
            + ".n{fill:#fff;stroke:#565e68;stroke-width:1.5}.pool{fill:#fff;stroke:#a99f8f}"
            + ".lane{fill:none;stroke:#ddd7cc}.f{fill:none;stroke:#565e68;stroke-width:1.3}"
            + ".t,.l,.v{font-family:'Be Vietnam Pro',system-ui,'Segoe UI',Roboto,'Noto Sans',sans-serif;fill:#21252b;"
            + "text-anchor:middle}.t{font-size:12px}.l{font-size:11px}.v{font-size:12px;fill:#761215;font-weight:600}"
            + ".done{fill:#edf7f1;stroke:#17633a}.current{fill:#fff6e0;stroke:#9b1c1f;stroke-width:4}"
            + ".overdue{fill:#fdf0ef;stroke:#b3261e;stroke-width:4}"
            + ".m{fill:#9b1c1f;stroke:none}.k{fill:none;stroke:#21252b;stroke-width:2}</style>";
    private static final double MARGIN = 12;

    private final Definition definition;
    private final Map<String, Mark> marks;
    private final Locale language;
    private final Svg svg = new Svg();

    private DiagramSvg(Definition definition, Map<String, Mark> marks, Locale language) {
        this.definition = definition;
        this.marks = marks;
        this.language = language;
    }

    /** The whole diagram; a definition without one is drawn as the list of its steps. */
    public static String draw(Definition definition, Map<String, Mark> marks, Locale language) {
        return definition.diagram().isEmpty()
                ? StepsSvg.all(definition, marks, language)
                : new DiagramSvg(definition, marks, language).draw();
    }

    private String draw() {
        Diagram diagram = definition.diagram();
        double left = Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        double bottom = -Double.MAX_VALUE;
        for (Shape shape : diagram.shapes().values()) {
            Bounds b = shape.bounds();
            left = Math.min(left, b.x());
            top = Math.min(top, b.y());
            right = Math.max(right, b.x() + b.width());
            bottom = Math.max(bottom, b.y() + b.height());
        }
        svg.add(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"wf-title wf-desc\""
                        + " viewBox=\"%n %n %n %n\">",
                left - MARGIN, top - MARGIN, right - left + 2 * MARGIN, bottom - top + 2 * MARGIN + 14);
        svg.add(
                "<title id=\"wf-title\">%n</title>",
                Sentence.of(Caption.DIAGRAM, definition.name()).in(language));
        svg.add("<desc id=\"wf-desc\">%n</desc>", inWords());
        svg.add(STYLE);
        svg.add("<defs><marker id=\"wf-arrow\" viewBox=\"0 0 10 10\" refX=\"9\" refY=\"5\" markerWidth=\"7\""
                + " markerHeight=\"7\" orient=\"auto\"><path d=\"M0 0L10 5L0 10z\" fill=\"#444\"/></marker></defs>");
        diagram.lanes().forEach(this::lane);
        definition.nodes().stream().filter(n -> n instanceof Node.SubProcess).forEach(this::node);
        definition.flows().forEach(this::flow);
        definition.nodes().stream().filter(n -> !(n instanceof Node.SubProcess)).forEach(this::node);
        return svg.add("</svg>").toString();
    }

    /** The same as the drawing, in a sentence each. */
    private String inWords() {
        return sentence(Caption.PASSED, Mark.DONE)
                + sentence(Caption.AT, Mark.CURRENT)
                + sentence(Caption.AT_LATE, Mark.OVERDUE);
    }

    private String sentence(Caption caption, Mark mark) {
        String names = definition.nodes().stream()
                .filter(n -> n instanceof Node.Activity && marks.get(n.id()) == mark)
                .map(Node::name)
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : Sentence.of(caption, names).in(language) + " ";
    }

    private void lane(Lane lane) {
        Shape shape = definition.diagram().shapes().get(lane.id());
        if (shape == null) {
            return;
        }
        Bounds b = shape.bounds();
        rectangle(lane.pool() ? "pool" : "lane", b, 0);
        boolean flat = b.width() >= b.height();
        double x = flat ? b.x() + 15 : b.x() + b.width() / 2;
        double y = flat ? b.y() + b.height() / 2 : b.y() + 15;
        List<String> lines = Svg.wrap(lane.name(), flat ? b.height() - 8 : b.width() - 8, 12, 2);
        for (int i = 0; i < lines.size(); i++) {
            double shift = (i - (lines.size() - 1) / 2.0) * 13;
            if (flat) {
                svg.add(
                        "<text class=\"v\" transform=\"translate(%n %n) rotate(-90)\">%n</text>",
                        x + shift + 4, y, lines.get(i));
            } else {
                svg.add("<text class=\"v\" x=\"%n\" y=\"%n\">%n</text>", x, y + shift + 4, lines.get(i));
            }
        }
    }

    private void rectangle(String cssClass, Bounds b, double round) {
        svg.add(
                "<rect class=\"%n\" x=\"%n\" y=\"%n\" width=\"%n\" height=\"%n\" rx=\"%n\"/>",
                cssClass, b.x(), b.y(), b.width(), b.height(), round);
    }

    private void flow(SequenceFlow flow) {
        Edge edge = definition.diagram().edges().get(flow.id());
        if (edge == null || edge.waypoints().size() < 2) {
            return;
        }
        String path = edge.waypoints().stream()
                .map(p -> Svg.number(p.x()) + " " + Svg.number(p.y()))
                .collect(Collectors.joining("L", "M", ""));
        svg.add("<path class=\"f\" d=\"%n\" marker-end=\"url(#wf-arrow)\"/>", path);
        if (!flow.name().isBlank()) {
            Point from = edge.waypoints().get(0);
            Point to = edge.waypoints().get(1);
            Bounds label = edge.label();
            double x = label != null ? label.x() + label.width() / 2 : from.x() + Math.signum(to.x() - from.x()) * 32;
            double y = label != null ? label.y() + label.height() / 2 : from.y() + (to.y() > from.y() ? 16 : -7);
            svg.text(flow.name(), x, y, 110, 1, 11, "l");
        }
    }

    private void node(Node node) {
        Shape shape = definition.diagram().shapes().get(node.id());
        if (shape == null) {
            return;
        }
        Bounds b = shape.bounds();
        Mark mark = marks.get(node.id());
        String cssClass = "n" + (mark == null ? "" : " " + mark.name().toLowerCase(java.util.Locale.ROOT));
        svg.add("<g id=\"wf-%n\">", node.id());
        if (node instanceof Node.Activity) {
            activity(node, b, cssClass);
        } else if (node instanceof Node.Gateway gateway) {
            gateway(gateway, b, cssClass);
        } else {
            event(node, b, cssClass);
        }
        mark(b, mark);
        svg.add("</g>");
    }

    private void activity(Node node, Bounds b, String cssClass) {
        boolean sub = node instanceof Node.SubProcess;
        rectangle(cssClass, b, 8);
        double x = b.x() + b.width() / 2;
        if (sub) {
            svg.text(node.name(), x, b.y() + 14, b.width() - 16, 1, 12, "t");
        } else {
            int lines = Math.max(1, (int) ((b.height() - 10) / 14.4));
            svg.text(node.name(), x, b.y() + b.height() / 2, b.width() - 14, lines, 12, "t");
        }
        if (node instanceof Node.CallActivity) {
            rectangle("k", b, 8);
        }
        if (((Node.Activity) node).multi() != null) {
            svg.add("<path class=\"k\" d=\"M%n %nv8m4 0v-8m4 0v8\"/>", x - 4, b.y() + b.height() - 11);
        }
    }

    private void gateway(Node.Gateway gateway, Bounds b, String cssClass) {
        double x = b.x() + b.width() / 2;
        double y = b.y() + b.height() / 2;
        svg.add(
                "<path class=\"%n\" d=\"M%n %nL%n %nL%n %nL%n %nz\"/>",
                cssClass, x, b.y(), b.x() + b.width(), y, x, b.y() + b.height(), b.x(), y);
        switch (gateway.kind()) {
            case EXCLUSIVE -> svg.add("<path class=\"k\" d=\"M%n %nl14 14m0 -14l-14 14\"/>", x - 7, y - 7);
            case PARALLEL -> svg.add("<path class=\"k\" d=\"M%n %nh20m-10 -10v20\"/>", x - 10, y);
            case INCLUSIVE -> circle("k", x, y, 10);
            case EVENT -> {
                circle("f", x, y, 13);
                circle("f", x, y, 10);
            }
        }
        label(gateway, b);
    }

    private void event(Node node, Bounds b, String cssClass) {
        double x = b.x() + b.width() / 2;
        double y = b.y() + b.height() / 2;
        double radius = Math.min(b.width(), b.height()) / 2;
        boolean end = node instanceof Node.EndEvent;
        circle(cssClass, x, y, radius);
        if (end) {
            circle("k", x, y, radius - 2);
        } else if (!(node instanceof Node.StartEvent)) {
            circle("f", x, y, radius - 3);
        }
        symbol(node, x, y);
        label(node, b);
    }

    private void symbol(Node node, double x, double y) {
        switch (EventSymbol.of(node)) {
            case NONE -> {}
            case MESSAGE -> svg.add("<path class=\"f\" d=\"M%n %nh16v11h-16zl8 6l8 -6\"/>", x - 8, y - 5.5);
            case TIMER -> {
                circle("f", x, y, 8);
                svg.add("<path class=\"f\" d=\"M%n %nv-6m0 6h4\"/>", x, y);
            }
            case SIGNAL -> svg.add("<path class=\"f\" d=\"M%n %nl8 13h-16z\"/>", x, y - 8);
            case ERROR -> svg.add("<path class=\"k\" d=\"M%n %nl5 -12l5 8l5 -12\"/>", x - 7, y + 8);
            case ESCALATION -> svg.add("<path class=\"f\" d=\"M%n %nl6 15l-6 -5l-6 5z\"/>", x, y - 8);
            case TERMINATE -> svg.add("<circle class=\"m\" cx=\"%n\" cy=\"%n\" r=\"9\"/>", x, y);
            case LINK -> svg.add("<path class=\"f\" d=\"M%n %nh8v-4l7 7l-7 7v-4h-8z\"/>", x - 7, y - 3);
        }
    }

    private void circle(String cssClass, double x, double y, double radius) {
        svg.add("<circle class=\"%n\" cx=\"%n\" cy=\"%n\" r=\"%n\"/>", cssClass, x, y, radius);
    }

    private void label(Node node, Bounds b) {
        if (!node.name().equals(node.id())) {
            Bounds label = Objects.requireNonNull(definition.diagram().shapes().get(node.id()))
                    .label();
            double x = label == null ? b.x() + b.width() / 2 : label.x() + label.width() / 2;
            double y = label == null ? b.y() + b.height() + 9 : label.y() + 7;
            List<String> lines = Svg.wrap(node.name(), label == null ? 120 : Math.max(60, label.width() + 10), 11, 3);
            for (int i = 0; i < lines.size(); i++) {
                svg.add("<text class=\"l\" x=\"%n\" y=\"%n\">%n</text>", x, y + 3 + i * 12, lines.get(i));
            }
        }
    }

    /** The sign in the corner that tells the marks apart without colours. */
    private void mark(Bounds b, @Nullable Mark mark) {
        double x = b.x() + b.width() - 4;
        double y = b.y() + 2;
        if (mark == Mark.DONE) {
            svg.add("<path class=\"k\" d=\"M%n %nl4 5l8 -10\"/>", x - 14, y + 8);
        } else if (mark == Mark.CURRENT) {
            svg.add("<path class=\"m\" d=\"M%n %nl12 7l-12 7z\"/>", b.x() - 6, b.y() - 8);
        } else if (mark == Mark.OVERDUE) {
            rectangle("f", new Bounds(b.x() - 5, b.y() - 5, b.width() + 10, b.height() + 10), 11);
            svg.add("<circle class=\"m\" cx=\"%n\" cy=\"%n\" r=\"10\"/>", b.x(), b.y());
            svg.add("<path d=\"M%n %nv8m0 3v3\" stroke=\"#fff\" stroke-width=\"3\"/>", b.x(), b.y() - 7);
        }
    }
}
