package vn.bieuduong.workflow.definition;

/** One method for every kind of node: the exhaustive dispatch Java 17's switch cannot give over sealed types. */
public interface NodeVisitor {

    void startEvent(Node.StartEvent node);

    void endEvent(Node.EndEvent node);

    void catchEvent(Node.CatchEvent node);

    void throwEvent(Node.ThrowEvent node);

    void linkEvent(Node.LinkEvent node);

    void boundaryEvent(Node.BoundaryEvent node);

    void userTask(Node.UserTask node);

    void receiveTask(Node.ReceiveTask node);

    void serviceTask(Node.ServiceTask node);

    void passTask(Node.PassTask node);

    void gateway(Node.Gateway node);

    void subProcess(Node.SubProcess node);

    void callActivity(Node.CallActivity node);
}
