package vn.bieuduong.workflow.definition;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sơ đồ: the diagram interchange of a definition; where each element is drawn. Empty when the file has none. */
public record Diagram(Map<String, Shape> shapes, Map<String, Edge> edges, List<Lane> lanes) {

    public record Point(double x, double y) {}

    public record Bounds(double x, double y, double width, double height) {}

    public record Shape(
            String element, Bounds bounds, @Nullable Bounds label) {}

    public record Edge(
            String element, List<Point> waypoints, @Nullable Bounds label) {}

    /** Pool or lane: a named band of the drawing. */
    public record Lane(String id, String name, boolean pool) {}

    public boolean isEmpty() {
        return shapes.isEmpty();
    }
}
