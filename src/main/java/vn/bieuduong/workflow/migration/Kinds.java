package vn.bieuduong.workflow.migration;

import org.jspecify.annotations.Nullable;
import vn.bieuduong.workflow.definition.Node;
import vn.bieuduong.workflow.definition.Trigger;

/** Which kinds of node an instance can stand at, and which of them can take each other's place. */
public final class Kinds {

    private Kinds() {}

    /** Whether an instance can stand here from one step to the next. */
    public static boolean holds(Node node) {
        if (node instanceof Node.Gateway gateway) {
            return gateway.kind() == Node.GatewayKind.EVENT
                    || gateway.kind() != Node.GatewayKind.EXCLUSIVE
                            && gateway.base().incoming().size() > 1;
        }
        return node instanceof Node.CatchEvent
                || node instanceof Node.ServiceTask service && service.async()
                || node instanceof Node.Activity
                        && !(node instanceof Node.ServiceTask)
                        && !(node instanceof Node.PassTask);
    }

    /** Whether the plan has to say something about this node: it can be stood at, or waits beside where one stands. */
    public static boolean mapped(Node node) {
        return holds(node)
                || node instanceof Node.BoundaryEvent boundary && waits(boundary.trigger())
                || node instanceof Node.StartEvent start && start.parent() != null && waits(start.trigger());
    }

    private static boolean waits(@Nullable Trigger trigger) {
        return trigger instanceof Trigger.Timer
                || trigger instanceof Trigger.Message
                || trigger instanceof Trigger.Signal;
    }

    /** Whether the one can stand where the other stood. */
    public static boolean agree(Node here, Node there) {
        if (!here.getClass().equals(there.getClass())) {
            return false;
        }
        if (here instanceof Node.Gateway a && there instanceof Node.Gateway b) {
            return a.kind() == b.kind();
        }
        if (here instanceof Node.SubProcess a && there instanceof Node.SubProcess b) {
            return a.triggered() == b.triggered();
        }
        return !(here instanceof Node.Catching a)
                || !(there instanceof Node.Catching b)
                || kind(a.trigger()).equals(kind(b.trigger()));
    }

    private static Class<?> kind(@Nullable Trigger trigger) {
        return trigger == null ? Void.class : trigger.getClass();
    }

    /** The kind in words. */
    public static String word(Node node) {
        if (node instanceof Node.UserTask) {
            return "việc của cán bộ";
        } else if (node instanceof Node.ReceiveTask) {
            return "việc chờ thông điệp";
        } else if (node instanceof Node.ServiceTask || node instanceof Node.PassTask) {
            return "việc tự động";
        } else if (node instanceof Node.SubProcess) {
            return "quy trình con";
        } else if (node instanceof Node.CallActivity) {
            return "lời gọi quy trình khác";
        } else if (node instanceof Node.Gateway) {
            return "cổng";
        }
        return node instanceof Node.Catching ? "sự kiện chờ" : "sự kiện";
    }
}
