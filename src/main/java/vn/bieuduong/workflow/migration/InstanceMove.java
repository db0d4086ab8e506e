package vn.bieuduong.workflow.migration;

import java.util.List;
import vn.bieuduong.workflow.id.InstanceId;

/**
 * What a plan means for one running instance.
 *
 * @param moves where it stands and where it would stand, one line a place
 * @param begun the timers and waits that begin with the move
 * @param dropped those that go
 * @param problems why it stays; empty when it can be moved
 */
public record InstanceMove(
        InstanceId instance,
        String businessKey,
        List<NodeMove> moves,
        List<String> begun,
        List<String> dropped,
        List<MigrationProblem> problems) {

    /** One place where the instance stands. */
    public record NodeMove(String from, String to) {}

    public boolean possible() {
        return problems.isEmpty();
    }
}
