package vn.bieuduong.workflow;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.workflow.Block.Edge;
import vn.bieuduong.workflow.Block.Knot;
import vn.bieuduong.workflow.Block.Row;
import vn.bieuduong.workflow.Block.Tangle;
import vn.bieuduong.workflow.Block.Way;

/**
 * Writes blocks as BPMN. Conditions ask for {@code r}, a number which every act gives anew; with 1 every loop ends. Ids of
 * which {@link Schedule} checks more begin with {@code ij}, {@code is} and {@code ib}: inclusive joins, their splits and the
 * events whose tokens come to them besides.
 */
final class Drawing {

    /** Where the next flow begins. */
    private record From(
            String node, String condition, @Nullable String flow) {
        From(String node) {
            this(node, "", null);
        }
    }

    private final StringBuilder out = new StringBuilder();
    private int count;

    private Drawing() {}

    static byte[] bpmn(String key, Block block) {
        Drawing drawing = new Drawing();
        drawing.scope(block, null, 1);
        return ("<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\" id=\"d\" targetNamespace=\"t\">\n"
                        + "<message id=\"m\" name=\"m\"/><message id=\"n\" name=\"n\"/>\n<signal id=\"s\" name=\"s-"
                        + key + "\"/>\n"
                        + "<error id=\"e\" errorCode=\"E\"/>\n<escalation id=\"u\" escalationCode=\"U\"/>\n"
                        + "<process id=\"" + key + "\" isExecutable=\"true\">\n" + drawing.out
                        + "</process>\n</definitions>\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The inside of a process or sub-process. */
    private void scope(Block block, @Nullable List<Edge> edges, int handler) {
        From at = new From(node("startEvent", "st", "", ""));
        if (has(edges, Block.Event.ESCALATION)) {
            String thrown =
                    node("intermediateThrowEvent", "up", "", "<escalationEventDefinition escalationRef=\"u\"/>");
            flow(at, thrown);
            at = new From(thrown);
        }
        at = block instanceof Tangle tangle ? tangle(tangle, at) : draw(block, at);
        if (has(edges, Block.Event.ERROR)) {
            String normal = id("f");
            String choice = node("exclusiveGateway", "x", " default=\"" + normal + "\"", "");
            flow(at, choice);
            flow(
                    new From(choice, "r % 5 == 2", null),
                    node("endEvent", "er", "", "<errorEventDefinition errorRef=\"e\"/>"));
            at = new From(choice, "", normal);
        }
        flow(at, node("endEvent", "en", "", ""));
        if (handler > 0) {
            String open = "<subProcess id=\"" + id("h") + "\" triggeredByEvent=\"true\">\n";
            out.append(open);
            From inside = new From(node(
                    "startEvent",
                    "hs",
                    handler == 2 ? "" : " isInterrupting=\"false\"",
                    handler == 3 ? timer(true) : "<messageEventDefinition messageRef=\"n\"/>"));
            flow(task(inside), node("endEvent", "he", "", ""));
            out.append("</subProcess>\n");
        }
    }

    private static boolean has(@Nullable List<Edge> edges, Block.Event event) {
        return edges != null && edges.stream().anyMatch(e -> e.event() == event);
    }

    private From draw(Block block, From at) {
        if (block instanceof Block.Task task) {
            String id = node("userTask", "t", "", "");
            flow(at, id);
            return edges(id, task.edges());
        } else if (block instanceof Block.Wait wait) {
            String id = node("intermediateCatchEvent", "w", "", wait.timer() ? timer(false) : message());
            flow(at, id);
            return new From(id);
        } else if (block instanceof Block.Beside beside) {
            return beside(beside, at);
        } else if (block instanceof Block.Each) {
            return each(at);
        } else if (block instanceof Block.Shout) {
            String id = node("intermediateThrowEvent", "sh", "", "<signalEventDefinition signalRef=\"s\"/>");
            flow(at, id);
            return new From(id);
        } else if (block instanceof Row row) {
            return row(row, at);
        } else if (block instanceof Block.Split split) {
            return split(split, at);
        } else if (block instanceof Block.Race race) {
            return race(race, at);
        } else if (block instanceof Block.Sub sub) {
            String id = id("p");
            out.append("<subProcess id=\"" + id + "\">\n");
            scope(sub.body(), sub.edges(), sub.handler());
            out.append("</subProcess>\n");
            flow(at, id);
            return edges(id, sub.edges());
        } else if (block instanceof Block.Repeat repeat) {
            String loop = "<multiInstanceLoopCharacteristics isSequential=\"" + repeat.sequential()
                    + "\"><loopCardinality>" + repeat.times() + "</loopCardinality>"
                    + (repeat.early()
                            ? "<completionCondition>${nrOfCompletedInstances >= 2}</completionCondition>"
                            : "")
                    + "</multiInstanceLoopCharacteristics>\n";
            String id = id("r");
            out.append("<subProcess id=\"" + id + "\">\n");
            scope(repeat.body(), null, 0);
            out.append(loop).append("</subProcess>\n");
            flow(at, id);
            return new From(id);
        }
        throw new IllegalArgumentException(block.toString());
    }

    private From task(From at) {
        return draw(new Block.Task(List.of()), at);
    }

    /** Events at a border: an interrupting one leads on beside the normal way out, another to an end of its own. */
    private From edges(String host, List<Edge> edges) {
        List<From> exits = new ArrayList<>(List.of(new From(host)));
        for (Edge edge : edges) {
            boolean interrupting = edge.interrupting() || edge.event() == Block.Event.ERROR;
            String definition =
                    switch (edge.event()) {
                        case TIMER -> timer(!interrupting);
                        case MESSAGE -> interrupting ? message() : message().replace("\"m\"", "\"n\"");
                        case SIGNAL -> "<signalEventDefinition signalRef=\"s\"/>";
                        case ESCALATION -> "<escalationEventDefinition escalationRef=\"u\"/>";
                        case ERROR -> "<errorEventDefinition errorRef=\"e\"/>";
                    };
            String boundary = node(
                    "boundaryEvent",
                    "b",
                    " attachedToRef=\"" + host + "\" cancelActivity=\"" + interrupting + "\"",
                    definition);
            From after = task(new From(boundary));
            if (interrupting) {
                exits.add(after);
            } else {
                flow(after, node("endEvent", "be", "", ""));
            }
        }
        return exits.size() == 1 ? exits.get(0) : merge("exclusiveGateway", exits);
    }

    private From merge(String kind, List<From> exits) {
        String merge = node(kind, "j", "", "");
        exits.forEach(exit -> flow(exit, merge));
        return new From(merge);
    }

    private From row(Row row, From start) {
        From at = start;
        int from = Math.floorMod(row.from(), row.parts().size());
        int to = Math.floorMod(row.to(), row.parts().size());
        String target = id("jt");
        String choice = null;
        for (int i = 0; i < row.parts().size(); i++) {
            if (i == to) {
                out.append("<exclusiveGateway id=\"" + target + "\"/>\n");
                flow(at, target);
                at = new From(target);
            }
            at = draw(row.parts().get(i), at);
            if (i == from) {
                String normal = id("f");
                choice = node("exclusiveGateway", "x", " default=\"" + normal + "\"", "");
                flow(task(at), choice);
                at = new From(choice, "", normal);
            }
        }
        if (choice != null) {
            flow(new From(choice, "r % 4 == 0", null), target);
        }
        return at;
    }

    private From split(Block.Split split, From at) {
        String kind = split.way().name().toLowerCase(java.util.Locale.ROOT) + "Gateway";
        boolean asks = split.way() != Way.PARALLEL;
        String otherwise = id("f");
        String fork = node(kind, "g", asks ? " default=\"" + otherwise + "\"" : "", "");
        flow(at, fork);
        List<From> exits = new ArrayList<>();
        int i = 0;
        for (Block branch : split.branches()) {
            boolean last = ++i == split.branches().size();
            From entry = !asks
                    ? new From(fork)
                    : last ? new From(fork, "", otherwise) : new From(fork, "r % " + (i + 1) + " == 1", null);
            exits.add(draw(branch, entry));
        }
        return merge(kind, exits);
    }

    private From beside(Block.Beside beside, From at) {
        String scope = id("p");
        int n = count;
        out.append("<subProcess id=\"" + scope + "\">\n");
        String split = "is" + n;
        String join = "ij" + n;
        out.append("<inclusiveGateway id=\"" + split + "\"/><inclusiveGateway id=\"" + join + "\"/>\n");
        flow(new From(node("startEvent", "st", "", "")), split);
        From one = task(new From(split));
        String other = node("userTask", "t", "", "");
        flow(new From(split), other);
        out.append("<boundaryEvent id=\"ib" + n + "\" attachedToRef=\"" + other + "\" cancelActivity=\""
                + beside.interrupting() + "\">"
                + (beside.timer() ? timer(!beside.interrupting()) : message().replace("\"m\"", "\"n\""))
                + "</boundaryEvent>\n");
        flow(merge("exclusiveGateway", List.of(one, task(new From("ib" + n)))), join);
        flow(new From(other), join);
        flow(task(new From(join)), node("endEvent", "en", "", ""));
        out.append("</subProcess>\n");
        flow(at, scope);
        return new From(scope);
    }

    private From each(From at) {
        String scope = id("e");
        out.append("<subProcess id=\"" + scope + "\">\n<multiInstanceLoopCharacteristics isSequential=\"true\""
                + " xmlns:bd=\"https://bieuduong.vn/bpmn\" bd:collection=\"${list}\" bd:elementVariable=\"item\"/>\n");
        flow(task(task(new From(node("startEvent", "st", "", "")))), node("endEvent", "en", "", ""));
        out.append("</subProcess>\n");
        flow(at, scope);
        return new From(scope);
    }

    private From race(Block.Race race, From at) {
        String gateway = node("eventBasedGateway", "ev", "", "");
        flow(at, gateway);
        From message = draw(new Block.Wait(false), new From(gateway));
        From timer = draw(new Block.Wait(true), new From(gateway));
        return merge("exclusiveGateway", List.of(draw(race.message(), message), draw(race.timer(), timer)));
    }

    private From tangle(Tangle tangle, From start) {
        List<String> ids = new ArrayList<>();
        List<String> defaults = new ArrayList<>();
        for (Knot knot : tangle.knots()) {
            String otherwise = id("f");
            boolean asks = knot == Knot.EXCLUSIVE || knot == Knot.INCLUSIVE;
            defaults.add(asks ? otherwise : null);
            ids.add(
                    knot == Knot.TASK
                            ? node("userTask", "t", "", "")
                            : node(
                                    knot.name().toLowerCase(java.util.Locale.ROOT) + "Gateway",
                                    "k",
                                    asks ? " default=\"" + otherwise + "\"" : "",
                                    ""));
        }
        String last = node("task", "last", "", "");
        flow(start, ids.get(0));
        for (int i = 0; i < ids.size(); i++) {
            List<Integer> targets = new ArrayList<>(List.of(i + 1 < ids.size() ? i + 1 : -1));
            targets.addAll(tangle.flows().get(i % tangle.flows().size()));
            for (int j = 0; j < targets.size(); j++) {
                int to = targets.get(j) % ids.size();
                boolean otherwise = j + 1 == targets.size();
                String condition = defaults.get(i) == null || otherwise ? "" : "r % " + (j + 2) + " == 1";
                flow(new From(ids.get(i), condition, otherwise ? defaults.get(i) : null), to < 0 ? last : ids.get(to));
            }
        }
        return new From(last);
    }

    private String message() {
        return "<messageEventDefinition messageRef=\"m\"/>";
    }

    /** No two timers of a process take the same time. Every other cycle has a beginning, some hours before or after all begins. */
    private String timer(boolean cycle) {
        String duration = "PT" + (3_600 + 7 * count * count) + "S";
        Instant start = Office.START.plusSeconds(3_600L * (count % 7 - 4) + 7L * count * count);
        return "<timerEventDefinition>"
                + (cycle
                        ? "<timeCycle>R" + (count % 2 == 0 ? "5/" + start : "2") + "/" + duration + "</timeCycle>"
                        : "<timeDuration>" + duration + "</timeDuration>")
                + "</timerEventDefinition>";
    }

    private String id(String prefix) {
        return prefix + ++count;
    }

    private String node(String element, String prefix, String attributes, String inside) {
        String id = id(prefix);
        out.append("<" + element + " id=\"" + id + "\"" + attributes + ">" + inside + "</" + element + ">\n");
        return id;
    }

    private void flow(From from, String to) {
        out.append("<sequenceFlow id=\"" + (from.flow() == null ? id("f") : from.flow()) + "\" sourceRef=\""
                + from.node() + "\" targetRef=\"" + to + "\">"
                + (from.condition().isEmpty()
                        ? ""
                        : "<conditionExpression>${" + from.condition() + "}</conditionExpression>")
                + "</sequenceFlow>\n");
    }
}
