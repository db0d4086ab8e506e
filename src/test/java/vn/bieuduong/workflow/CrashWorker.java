package vn.bieuduong.workflow;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import vn.bieuduong.workflow.id.InstanceId;

/**
 * A node that works on every instance of a process with many hands until it is killed. Prints {@code ready}, waits for a
 * line, and then prints the id of every task it has completed, after the commit.
 */
final class CrashWorker {

    private static final int HANDS = 16;
    private static final int FEW = 100;

    private final Office office;
    private final UUID definition;
    private final Queue<Task> open = new ConcurrentLinkedQueue<>();

    private CrashWorker(EntityManagerFactory factory, UUID definition) {
        this.office = Office.byTheClock(factory);
        this.definition = definition;
    }

    static EntityManagerFactory connect(String url, String user, String password) {
        Map<String, Object> overrides = new HashMap<>();
        overrides.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
        overrides.put("jakarta.persistence.jtaDataSource", null);
        // in the address: EclipseLink takes a password of hexadecimal digits for an encrypted one
        overrides.put(
                "jakarta.persistence.jdbc.url",
                url + (url.contains("?") ? "&" : "?") + "ApplicationName=crash&user=" + user + "&password=" + password);
        return Persistence.createEntityManagerFactory("portal", overrides);
    }

    public static void main(String... arguments) throws Exception {
        CrashWorker worker =
                new CrashWorker(connect(arguments[0], arguments[1], arguments[2]), UUID.fromString(arguments[3]));
        worker.refill();
        System.out.println("ready");
        if (System.in.read() < 0) {
            return;
        }
        for (int hand = 0; hand < HANDS; hand++) {
            int number = hand;
            new Thread(() -> worker.work(new Random(number), number)).start();
        }
    }

    private void work(Random random, int number) {
        while (true) {
            try {
                if (number == 0) {
                    System.out.println("fired " + office.engine().jobs().runDue(50, office::in));
                    Thread.sleep(20);
                } else if (random.nextInt(20) == 0) {
                    start(random);
                } else {
                    complete(next());
                }
            } catch (WorkflowConflict somebodyWasFaster) {
                // as in an office
            } catch (RuntimeException | InterruptedException e) {
                System.out.println("failed " + e.toString().replace('\n', ' '));
            }
        }
    }

    /** A new instance, which soon gets a message. */
    private void start(Random random) {
        InstanceId instance = office.in(
                        () -> office.engine().runtime().start(definition, "C" + random.nextInt(), Map.of(), "crash"))
                .id();
        office.message(instance, "note");
    }

    private Task next() {
        for (Task task = open.poll(); ; task = open.poll()) {
            if (task != null) {
                return task;
            }
            refill();
        }
    }

    private synchronized void refill() {
        if (open.isEmpty()) {
            List<Task> found = new ArrayList<>(office.in(() -> office.engine()
                            .tasks()
                            .find(TaskQuery.forGroups(Set.of("DESK", "LEADERS", "user:crash"))
                                    .page(0, TaskQuery.MOST)))
                    .tasks());
            Collections.shuffle(found);
            open.addAll(found);
            for (int i = found.size(); i < FEW; i++) {
                office.in(() -> office.engine().runtime().start(definition, "C", Map.of(), "crash"));
            }
        }
    }

    private void complete(Task task) {
        office.in(() -> office.engine().tasks().complete(task.id(), "crash", Map.of()));
        System.out.println(task.id());
    }
}
