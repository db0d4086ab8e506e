package vn.bieuduong.workflow.diagram;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.workflow.Sentence;
import vn.bieuduong.workflow.definition.Definition;
import vn.bieuduong.workflow.definition.Node;

/** Các bước: the steps of a process one below the other, narrow enough for a telephone. */
final class StepsSvg {

    private static final int WIDTH = 340;
    private static final int HEIGHT = 46;

    private StepsSvg() {}

    static String all(Definition definition, Map<String, Mark> marks, Locale language) {
        Map<String, @Nullable Mark> steps = new LinkedHashMap<>();
        for (Node node : definition.nodes()) {
            if (node instanceof Node.Activity) {
                steps.put(node.name(), marks.get(node.id()));
            }
        }
        return draw(definition.name(), steps, language);
    }

    private static String draw(String name, Map<String, @Nullable Mark> steps, Locale language) {
        Svg svg = new Svg();
        svg.add(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"wf-title wf-desc\""
                        + " viewBox=\"0 0 %n %n\">",
                WIDTH, steps.size() * HEIGHT + 8);
        svg.add(
                "<title id=\"wf-title\">%n</title>",
                Sentence.of(Caption.STEPS, name).in(language));
        svg.add("<desc id=\"wf-desc\">%n</desc>", words(steps, language));
        svg.add(DiagramSvg.STYLE);
        int y = 4;
        for (Map.Entry<String, @Nullable Mark> step : steps.entrySet()) {
            step(svg, step.getKey(), step.getValue(), y, y + HEIGHT < steps.size() * HEIGHT);
            y += HEIGHT;
        }
        return svg.add("</svg>").toString();
    }

    private static String words(Map<String, @Nullable Mark> steps, Locale language) {
        List<String> words = new ArrayList<>();
        steps.forEach((step, mark) -> words.add(Sentence.of(caption(mark), step).in(language)));
        return String.join("; ", words) + ".";
    }

    private static void step(Svg svg, String name, @Nullable Mark mark, int y, boolean goesOn) {
        double centre = y + 15.0;
        if (goesOn) {
            svg.add("<path class=\"f\" d=\"M19 %nv%n\"/>", centre + 12, HEIGHT - 24);
        }
        String state = mark == null ? "" : " " + mark.name().toLowerCase(Locale.ROOT);
        svg.add("<circle class=\"n%n\" cx=\"19\" cy=\"%n\" r=\"12\"/>", state, centre);
        if (mark == Mark.DONE) {
            svg.add("<path class=\"k\" d=\"M13 %nl4 5l8 -10\"/>", centre);
        } else if (mark == Mark.CURRENT) {
            svg.add("<path class=\"m\" d=\"M15 %nl10 6l-10 6z\"/>", centre - 6);
        } else if (mark == Mark.OVERDUE) {
            svg.add("<path class=\"k\" d=\"M19 %nv8m0 3v3\"/>", centre - 7);
        }
        List<String> lines = Svg.wrap(name, WIDTH - 44, 12, 2);
        for (int i = 0; i < lines.size(); i++) {
            svg.add(
                    "<text x=\"40\" y=\"%n\" font-family=\"'Be Vietnam Pro',sans-serif\" font-size=\"13\"%n>%n</text>",
                    centre + 4 + (i - (lines.size() - 1) / 2.0) * 15, "", lines.get(i));
        }
    }

    private static Caption caption(@Nullable Mark mark) {
        if (mark == null) {
            return Caption.TO_COME;
        }
        return switch (mark) {
            case DONE -> Caption.DONE;
            case CURRENT -> Caption.CURRENT;
            case OVERDUE -> Caption.OVERDUE;
        };
    }
}
