package vn.bieuduong.workflow.bpmn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.workflow.Problem.Fault;
import vn.bieuduong.workflow.definition.EventDefinition;
import vn.bieuduong.workflow.definition.Expression;
import vn.bieuduong.workflow.definition.Node;
import vn.bieuduong.workflow.definition.Node.Base;
import vn.bieuduong.workflow.definition.Node.GatewayKind;
import vn.bieuduong.workflow.definition.Node.ServiceKind;
import vn.bieuduong.workflow.definition.Rules;
import vn.bieuduong.workflow.definition.SequenceFlow;
import vn.bieuduong.workflow.definition.ThrowDefinition;

/** Turns the elements of a process, and of its sub-processes, into nodes. */
final class NodeReader {

    private final RootElements shared;
    private final Rules rules;
    private final Findings findings;
    private final Attributes attributes;
    private final Activities activities;
    private final UnsupportedFeatures behaviour;
    private final Map<String, List<SequenceFlow>> outgoing = new HashMap<>();
    private final Map<String, List<String>> incoming = new HashMap<>();
    private final Map<String, Xml> elements = new LinkedHashMap<>();
    private final Map<String, Node> nodes = new LinkedHashMap<>();

    NodeReader(RootElements shared, Rules rules, Findings findings) {
        this.shared = shared;
        this.rules = rules;
        this.findings = findings;
        this.attributes = new Attributes(shared, findings);
        this.activities = new Activities(shared, rules, findings);
        this.behaviour = new UnsupportedFeatures(findings);
    }

    Map<String, Node> read(Xml process) {
        flows(process);
        nodes(process, null);
        return nodes;
    }

    private void flows(Xml container) {
        Map<String, Xml> siblings = new HashMap<>();
        container.children().stream()
                .filter(child -> isNode(child, !container.name.equals("process"))
                        && !child.id().isEmpty())
                .forEach(child -> siblings.put(child.id(), child));
        for (Xml child : container.children()) {
            if (child.name.equals("sequenceFlow")) {
                flow(child, siblings);
            } else if (child.name.equals("subProcess")) {
                flows(child);
            }
        }
    }

    private void flow(Xml xml, Map<String, Xml> siblings) {
        String id = flowId(xml);
        String source = xml.get("sourceRef");
        String target = xml.get("targetRef");
        if (!siblings.containsKey(source) || !siblings.containsKey(target)) {
            findings.add(xml, Fault.FLOW_DANGLES, siblings.containsKey(source) ? target : source);
            return;
        }
        Optional<Xml> body = xml.child("conditionExpression");
        SequenceFlow flow = new SequenceFlow(
                id,
                xml.get("name"),
                source,
                target,
                body.map(b -> condition(xml, b)).orElse(null),
                xml.line);
        outgoing.computeIfAbsent(source, k -> new ArrayList<>()).add(flow);
        incoming.computeIfAbsent(target, k -> new ArrayList<>()).add(flow.id());
    }

    private @Nullable Expression condition(Xml flow, Xml body) {
        boolean marked = body.text().contains("${") || body.text().contains("#{");
        String language =
                body.get("language").isEmpty() && !marked ? shared.expressionLanguage() : body.get("language");
        Expression condition = isEl(language)
                ? findings.expression(flow, body.text(), true)
                : findings.foreign(flow, body.text(), language);
        // what was refused still stands for a condition, so that the gateway is not blamed for having none
        return condition == null && !body.text().isEmpty() ? Expression.answeredBy(flow.id(), body.text()) : condition;
    }

    /** A flow needs no id by the standard's schema; one without is named by its ends. */
    private String flowId(Xml xml) {
        if (!xml.id().isEmpty()) {
            unique(xml);
            return xml.id();
        }
        String id = xml.get("sourceRef") + "-" + xml.get("targetRef");
        while (elements.containsKey(id)) {
            id += "-" + xml.line;
        }
        elements.put(id, xml);
        return id;
    }

    private static boolean isEl(String language) {
        String l = language.toLowerCase(java.util.Locale.ROOT);
        return l.isEmpty() || l.contains("el") && !l.contains("feel") && !l.contains("mvel") || l.endsWith("xpath");
    }

    private void nodes(Xml container, @Nullable String parent) {
        for (Xml child : container.children()) {
            if (!isNode(child, parent != null)) {
                continue;
            }
            if (!child.namespace.equals(BpmnNames.BPMN)) {
                findings.add(child, Fault.NOT_OF_BPMN, child.name);
                if (child.id().isEmpty()) {
                    continue;
                }
            }
            Base base = base(child, parent);
            Node node = child.namespace.equals(BpmnNames.BPMN) ? node(child, base) : null;
            unique(child);
            behaviour.check(child);
            // what was refused leaves its place in the graph, so that the rest can still be checked
            nodes.put(child.id(), node == null ? new Node.ManualTask(base, null) : node);
            if (child.name.equals("subProcess")) {
                nodes(child, child.id());
            }
        }
    }

    /** Whether it is, or would be, a node of the graph. */
    private static boolean isNode(Xml child, boolean inSubProcess) {
        return !child.name.equals("sequenceFlow")
                && !child.name.equals("extensionElements")
                && !BpmnNames.DOCUMENTATION.contains(child.name)
                && !(inSubProcess && BpmnNames.PARTS.contains(child.name));
    }

    private void unique(Xml xml) {
        if (xml.id().isEmpty()) {
            findings.add(xml, Fault.ELEMENT_WITHOUT_ID, xml.name);
        } else {
            elements.putIfAbsent(xml.id(), xml);
        }
    }

    private Base base(Xml xml, @Nullable String parent) {
        return new Base(
                xml.id(),
                xml.get("name").isBlank() ? xml.id() : xml.get("name").strip().replaceAll("\\s+", " "),
                parent,
                xml.line,
                List.copyOf(incoming.getOrDefault(xml.id(), List.of())),
                List.copyOf(outgoing.getOrDefault(xml.id(), List.of())),
                defaultFlow(xml));
    }

    private @Nullable String defaultFlow(Xml xml) {
        String flow = xml.get("default");
        if (flow.isEmpty()) {
            return null;
        }
        if (outgoing.getOrDefault(xml.id(), List.of()).stream().noneMatch(f -> f.id().equals(flow))) {
            findings.add(xml, Fault.DEFAULT_FLOW_ELSEWHERE, flow);
        }
        return flow;
    }

    private @Nullable Node node(Xml xml, Base base) {
        return switch (xml.name) {
            case "startEvent" -> start(xml, base);
            case "endEvent" ->
                new Node.EndEvent(
                        base,
                        shared.eventDefinition(xml).map(d -> shared.end(xml, d)).orElseGet(ThrowDefinition.None::new));
            case "intermediateCatchEvent" -> catching(xml, base);
            case "intermediateThrowEvent" -> throwing(xml, base);
            case "boundaryEvent" -> boundary(xml, base);
            case "userTask" -> new Node.UserTask(base, activities.multi(xml), attributes.assignment(xml));
            case "receiveTask" ->
                new Node.ReceiveTask(
                        base,
                        activities.multi(xml),
                        new EventDefinition.Message(
                                shared.name(xml, xml.get("messageRef"), Fault.MESSAGE_NOT_DECLARED)));
            case "serviceTask" -> activities.service(xml, base, ServiceKind.SERVICE);
            case "sendTask" -> activities.service(xml, base, ServiceKind.SEND);
            case "businessRuleTask" -> activities.service(xml, base, ServiceKind.RULE);
            case "scriptTask" -> script(xml, base);
            case "task", "manualTask" -> new Node.ManualTask(base, activities.multi(xml));
            case "exclusiveGateway" -> new Node.Gateway(base, GatewayKind.EXCLUSIVE);
            case "parallelGateway" -> new Node.Gateway(base, GatewayKind.PARALLEL);
            case "inclusiveGateway" -> new Node.Gateway(base, GatewayKind.INCLUSIVE);
            case "eventBasedGateway" -> eventGateway(xml, base);
            case "subProcess" -> new Node.SubProcess(base, activities.multi(xml), xml.is("triggeredByEvent"));
            case "callActivity" -> activities.call(xml, base);
            default -> {
                findings.add(xml, Fault.ELEMENT_UNSUPPORTED, xml.name);
                yield null;
            }
        };
    }

    private Node start(Xml xml, Base base) {
        EventDefinition trigger =
                shared.eventDefinition(xml).map(d -> shared.trigger(xml, d)).orElse(null);
        boolean interrupting = !xml.isNot("isInterrupting");
        if (trigger instanceof EventDefinition.Error && !interrupting) {
            findings.add(xml, Fault.ERROR_START_NOT_INTERRUPTING);
        }
        return new Node.StartEvent(base, trigger, interrupting, guard(xml), Attributes.any(xml, "initiator"));
    }

    private @Nullable Node catching(Xml xml, Base base) {
        Optional<Xml> definition = shared.eventDefinition(xml);
        if (definition.isEmpty()) {
            findings.add(xml, Fault.CATCH_WITHOUT_TRIGGER);
            return null;
        }
        if (definition.get().name.equals("linkEventDefinition")) {
            return new Node.LinkEvent(base, definition.get().get("name"), false, null);
        }
        EventDefinition trigger = shared.trigger(xml, definition.get());
        if (trigger instanceof EventDefinition.Error || trigger instanceof EventDefinition.Escalation) {
            findings.add(xml, Fault.ERROR_CAUGHT_ALONG_THE_WAY);
        }
        return trigger == null ? null : new Node.CatchEvent(base, trigger);
    }

    private Node throwing(Xml xml, Base base) {
        Optional<Xml> definition = shared.eventDefinition(xml);
        if (definition.isPresent() && definition.get().name.equals("linkEventDefinition")) {
            String link = definition.get().get("name");
            return new Node.LinkEvent(base, link, true, linkTarget(xml, link));
        }
        ThrowDefinition end = definition.map(d -> shared.end(xml, d)).orElseGet(ThrowDefinition.None::new);
        if (end instanceof ThrowDefinition.Terminate || end instanceof ThrowDefinition.Error) {
            findings.add(xml, Fault.ONLY_AT_THE_END);
        }
        return new Node.ThrowEvent(base, end);
    }

    private @Nullable String linkTarget(Xml xml, String link) {
        List<Xml> targets = xml.parent() == null
                ? List.of()
                : xml.parent()
                        .children("intermediateCatchEvent")
                        .filter(c -> c.child("linkEventDefinition")
                                .filter(l -> l.get("name").equals(link))
                                .isPresent())
                        .toList();
        if (targets.isEmpty()) {
            findings.add(xml, Fault.LINK_WITHOUT_TARGET, link);
        } else if (targets.size() > 1) {
            findings.add(targets.get(1), Fault.LINK_WITH_TARGETS, link);
        }
        return targets.isEmpty() ? null : targets.get(0).id();
    }

    private @Nullable Node boundary(Xml xml, Base base) {
        String attached = xml.get("attachedToRef");
        attached = attached.substring(attached.indexOf(':') + 1);
        Optional<Xml> definition = shared.eventDefinition(xml);
        if (attached.isEmpty() || definition.isEmpty()) {
            findings.add(xml, Fault.BOUNDARY_INCOMPLETE);
            return null;
        }
        EventDefinition trigger = shared.trigger(xml, definition.get());
        if (trigger == null) {
            return null;
        }
        boolean interrupting = !xml.isNot("cancelActivity");
        if (trigger instanceof EventDefinition.Error && !interrupting) {
            findings.add(xml, Fault.ERROR_BOUNDARY_NOT_INTERRUPTING);
        }
        return new Node.BoundaryEvent(base, attached, interrupting, trigger, guard(xml));
    }

    private @Nullable Expression guard(Xml xml) {
        return findings.expression(xml, Attributes.ours(xml, "when"), true);
    }

    private @Nullable Node script(Xml xml, Base base) {
        findings.tried(xml, xml.line, Fault.SCRIPT);
        return rules.rehearsal() ? new Node.ManualTask(base, activities.multi(xml)) : null;
    }

    private Node eventGateway(Xml xml, Base base) {
        if (xml.is("instantiate") || xml.get("eventGatewayType").equals("Parallel")) {
            findings.add(xml, Fault.EVENT_GATEWAY_STARTS);
        }
        return new Node.Gateway(base, GatewayKind.EVENT);
    }
}
