package vn.bieuduong.workflow.definition;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Nút của quy trình: one flow node of a definition. What each kind means stands in {@code execution.ElementSemantics}. */
public sealed interface Node {

    /** What every node has. */
    Base base();

    default String id() {
        return base().id();
    }

    /** The name on the diagram, or the id where there is none. */
    default String name() {
        return base().name();
    }

    /** The id of the sub-process this node lies in; null at the top. */
    default @Nullable String parent() {
        return base().parent();
    }

    default List<SequenceFlow> outgoing() {
        return base().outgoing();
    }

    default @Nullable String defaultFlow() {
        return base().defaultFlow();
    }

    /**
     * What every node has.
     *
     * @param parent id of the enclosing sub-process, null at the top
     * @param line where the element begins in the file
     * @param incoming ids of the flows that end here
     * @param defaultFlow the flow out of here that is taken when no condition holds
     */
    record Base(
            String id,
            String name,
            @Nullable String parent,
            int line,
            List<String> incoming,
            List<SequenceFlow> outgoing,
            @Nullable String defaultFlow) {}

    /** Hoạt động: a node with a duration; may carry boundary events and repeat for the items of a collection. */
    sealed interface Activity extends Node {
        @Nullable
        MultiInstance multi();
    }

    /** Sự kiện chờ: a node that waits for, or begins with, something from outside. */
    sealed interface Catching extends Node {
        @Nullable
        EventDefinition trigger();
    }

    /**
     * @param interrupting for the start of an event sub-process: whether the enclosing scope is stopped
     * @param guard an expression; the message is taken only while it holds
     * @param initiator the variable that keeps who began the instance; null for none
     */
    record StartEvent(
            Base base,
            @Nullable EventDefinition trigger,
            boolean interrupting,
            @Nullable Expression guard,
            @Nullable String initiator)
            implements Catching {}

    record EndEvent(Base base, ThrowDefinition end) implements Node {}

    record CatchEvent(Base base, EventDefinition trigger) implements Catching {}

    record ThrowEvent(Base base, ThrowDefinition end) implements Node {}

    /** A link: whoever arrives goes on at the catching link of the same name. */
    record LinkEvent(
            Base base,
            String link,
            boolean throwing,
            @Nullable String target) implements Node {}

    record BoundaryEvent(
            Base base,
            String attachedTo,
            boolean interrupting,
            EventDefinition trigger,
            @Nullable Expression guard) implements Catching {}

    record UserTask(Base base, @Nullable MultiInstance multi, Assignment assignment) implements Activity {}

    record ReceiveTask(Base base, @Nullable MultiInstance multi, EventDefinition.Message trigger)
            implements Activity, Catching {}

    /** Việc tự động: a service, send, business-rule or (rehearsal only) script task, done by a named handler. */
    record ServiceTask(
            Base base,
            @Nullable MultiInstance multi,
            ServiceKind kind,
            String handler,
            boolean async,
            Map<String, String> settings,
            @Nullable String resultVariable)
            implements Activity {}

    /** A plain task without any behaviour, or a manual task: passed through. */
    record ManualTask(Base base, @Nullable MultiInstance multi) implements Activity {}

    record Gateway(Base base, GatewayKind kind) implements Node {}

    /** @param eventSubProcess whether it is an event sub-process, begun by its start event instead of a flow */
    record SubProcess(Base base, @Nullable MultiInstance multi, boolean eventSubProcess) implements Activity {}

    /** @param out variables handed back, target name to expression; empty hands back all */
    record CallActivity(
            Base base,
            @Nullable MultiInstance multi,
            Expression called,
            Map<String, Expression> in,
            Map<String, Expression> out)
            implements Activity {}

    /** The kinds of gateway. */
    enum GatewayKind {
        EXCLUSIVE,
        PARALLEL,
        INCLUSIVE,
        EVENT
    }

    /** The kinds of automatic task. */
    enum ServiceKind {
        SERVICE,
        SEND,
        RULE,
        SCRIPT
    }
}
