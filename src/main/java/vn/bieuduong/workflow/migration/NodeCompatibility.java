package vn.bieuduong.workflow.migration;

import org.jspecify.annotations.Nullable;
import vn.bieuduong.workflow.Sentence;
import vn.bieuduong.workflow.definition.EventDefinition;
import vn.bieuduong.workflow.definition.Node;

/** Which kinds of node an instance can stand at, and which of them can take each other's place. */
public final class NodeCompatibility {

    private NodeCompatibility() {}

    /** Whether an instance can stand here from one step to the next. */
    public static boolean holds(Node node) {
        return switch (node) {
            case Node.Gateway gateway ->
                gateway.kind() == Node.GatewayKind.EVENT
                        || gateway.kind() != Node.GatewayKind.EXCLUSIVE
                                && gateway.base().incoming().size() > 1;
            case Node.CatchEvent ignored -> true;
            case Node.ServiceTask service -> service.async();
            case Node.ManualTask ignored -> false;
            case Node.Activity ignored -> true;
            case Node.StartEvent ignored -> false;
            case Node.BoundaryEvent ignored -> false;
            case Node.EndEvent ignored -> false;
            case Node.ThrowEvent ignored -> false;
            case Node.LinkEvent ignored -> false;
        };
    }

    /** Whether the plan has to say something about this node: it can be stood at, or waits beside where one stands. */
    public static boolean mapped(Node node) {
        return holds(node)
                || node instanceof Node.BoundaryEvent boundary && waits(boundary.trigger())
                || node instanceof Node.StartEvent start && start.parent() != null && waits(start.trigger());
    }

    private static boolean waits(@Nullable EventDefinition trigger) {
        return trigger != null && trigger.isAwaited();
    }

    /** Whether the one can stand where the other stood. */
    public static boolean agree(Node here, Node there) {
        if (!here.getClass().equals(there.getClass())) {
            return false;
        }
        return switch (here) {
            case Node.Gateway gateway -> gateway.kind() == ((Node.Gateway) there).kind();
            case Node.SubProcess sub -> sub.eventSubProcess() == ((Node.SubProcess) there).eventSubProcess();
            case Node.Catching event -> kind(event.trigger()).equals(kind(((Node.Catching) there).trigger()));
            case Node.Activity ignored -> true;
            case Node.EndEvent ignored -> true;
            case Node.ThrowEvent ignored -> true;
            case Node.LinkEvent ignored -> true;
        };
    }

    private static Class<?> kind(@Nullable EventDefinition trigger) {
        return trigger == null ? Void.class : trigger.getClass();
    }

    /** What a node is, or lies in, as sentences call it. */
    enum Sort implements Sentence.Code {
        USER_TASK,
        RECEIVE_TASK,
        AUTOMATIC,
        SUB_PROCESS,
        CALL,
        GATEWAY,
        CATCHING,
        EVENT,
        MAIN_PROCESS
    }

    /** The kind in words. */
    public static Sentence word(Node node) {
        return Sentence.of(sort(node));
    }

    private static Sort sort(Node node) {
        return switch (node) {
            case Node.UserTask ignored -> Sort.USER_TASK;
            case Node.ReceiveTask ignored -> Sort.RECEIVE_TASK;
            case Node.ServiceTask ignored -> Sort.AUTOMATIC;
            case Node.ManualTask ignored -> Sort.AUTOMATIC;
            case Node.SubProcess ignored -> Sort.SUB_PROCESS;
            case Node.CallActivity ignored -> Sort.CALL;
            case Node.Gateway ignored -> Sort.GATEWAY;
            case Node.Catching ignored -> Sort.CATCHING;
            case Node.EndEvent ignored -> Sort.EVENT;
            case Node.ThrowEvent ignored -> Sort.EVENT;
            case Node.LinkEvent ignored -> Sort.EVENT;
        };
    }
}
