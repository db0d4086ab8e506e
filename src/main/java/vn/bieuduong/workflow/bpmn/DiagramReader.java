package vn.bieuduong.workflow.bpmn;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.workflow.definition.Diagram;
import vn.bieuduong.workflow.definition.Diagram.Bounds;
import vn.bieuduong.workflow.definition.Diagram.Edge;
import vn.bieuduong.workflow.definition.Diagram.Lane;
import vn.bieuduong.workflow.definition.Diagram.Point;
import vn.bieuduong.workflow.definition.Diagram.Shape;

/** Reads the diagram of a process, or the first one of its file. Drawing is not meaning: what is malformed here is left out, not refused. */
final class DiagramReader {

    private DiagramReader() {}

    static Diagram read(Xml root, String process) {
        Map<String, Shape> shapes = new LinkedHashMap<>();
        Map<String, Edge> edges = new LinkedHashMap<>();
        List<Xml> planes = root.children("BPMNDiagram")
                .flatMap(d -> d.children("BPMNPlane"))
                .toList();
        Optional<Xml> own = planes.stream()
                .filter(p -> local(p.get("bpmnElement")).equals(process))
                .findFirst();
        own.or(() -> planes.stream().findFirst()).ifPresent(plane -> {
            for (Xml drawn : plane.children()) {
                String element = local(drawn.get("bpmnElement"));
                Bounds bounds = bounds(drawn);
                if (drawn.name.equals("BPMNShape") && bounds != null) {
                    shapes.put(element, new Shape(element, bounds, label(drawn)));
                } else if (drawn.name.equals("BPMNEdge")) {
                    edges.put(element, new Edge(element, waypoints(drawn), label(drawn)));
                }
            }
        });
        return new Diagram(Map.copyOf(shapes), Map.copyOf(edges), lanes(root));
    }

    private static List<Lane> lanes(Xml root) {
        List<Lane> lanes = new ArrayList<>();
        root.children("collaboration")
                .flatMap(c -> c.children("participant"))
                .forEach(p -> lanes.add(new Lane(p.id(), p.get("name"), true)));
        root.children("process").forEach(p -> collect(p, lanes));
        return List.copyOf(lanes);
    }

    private static void collect(Xml element, List<Lane> lanes) {
        for (Xml child : element.children()) {
            if (child.name.equals("lane")) {
                lanes.add(new Lane(child.id(), child.get("name"), false));
            }
            if (child.name.equals("lane") || child.name.equals("laneSet") || child.name.equals("childLaneSet")) {
                collect(child, lanes);
            }
        }
    }

    private static List<Point> waypoints(Xml edge) {
        List<Point> points = new ArrayList<>();
        edge.children("waypoint").forEach(w -> {
            Double x = number(w.get("x"));
            Double y = number(w.get("y"));
            if (x != null && y != null) {
                points.add(new Point(x, y));
            }
        });
        return List.copyOf(points);
    }

    private static @Nullable Bounds label(Xml drawn) {
        return drawn.child("BPMNLabel").map(DiagramReader::bounds).orElse(null);
    }

    private static @Nullable Bounds bounds(Xml drawn) {
        return drawn.child("Bounds")
                .map(b -> {
                    Double x = number(b.get("x"));
                    Double y = number(b.get("y"));
                    Double width = number(b.get("width"));
                    Double height = number(b.get("height"));
                    return x == null || y == null || width == null || height == null
                            ? null
                            : new Bounds(x, y, width, height);
                })
                .orElse(null);
    }

    private static String local(String reference) {
        return reference.substring(reference.indexOf(':') + 1);
    }

    private static @Nullable Double number(String text) {
        try {
            double value = Double.parseDouble(text);
            return Double.isFinite(value) && Math.abs(value) < 1e6 ? value : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
