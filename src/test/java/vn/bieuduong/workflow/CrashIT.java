package vn.bieuduong.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postgresql.ds.PGSimpleDataSource;
import vn.bieuduong.Database;
import vn.bieuduong.Depth;
import vn.bieuduong.Eventually;
import vn.bieuduong.workflow.engine.Replay;
import vn.bieuduong.workflow.id.InstanceId;
import vn.bieuduong.workflow.id.TaskId;

/**
 * Nodes killed in the middle of their work, five or, in the long form, twenty in a row on the same instances: what they acknowledged is there, every
 * instance stands where its history says, no timer is lost and none fires twice.
 */
@Tag("deep")
@ExtendWith(Database.class)
class CrashIT {

    private static final int KILLS = Depth.of(5, 20);
    private static final int INSTANCES = 300;
    private static final int STEPS = 200;

    private final Random random = new Random();
    private final Set<TaskId> acknowledged = new HashSet<>();
    private int fired;
    private final List<String> failures = new ArrayList<>();

    @Test
    void everyInstanceStandsWhereItsHistorySays(EntityManagerFactory factory) throws Exception {
        Office office = Office.byTheClock(factory);
        Deployment process = office.deploy(getClass(), "Crash.bpmn");
        office.in(() -> {
            for (int i = 0; i < INSTANCES; i++) {
                office.start(process, Map.of());
            }
            return process;
        });
        Instant from = Instant.now();
        Process next = worker(Database.unpooled(), process.id());
        for (int i = 0; i < KILLS; i++) {
            Process node = next;
            next = i + 1 < KILLS ? worker(Database.unpooled(), process.id()) : null;
            workAndDie(node);
        }
        awaitTheirConnectionsAreGone(office);

        assertThat(failures).isEmpty();
        long steps = explained(office, process.id());
        List<TaskId> lost = office.in(() -> acknowledged.stream()
                .filter(task -> office.engine().tasks().get(task).isOpen())
                .toList());
        assertThat(lost).as("acknowledged but not done").isEmpty();

        Eventually.holds(
                "every timer of the process is due", Duration.ofSeconds(60), () -> waiting(office, process) == 0);
        int left = office.engine().jobs().runDue(500, office::in);
        explained(office, process.id());
        System.out.printf(
                "engine.crash.kills=%d engine.crash.steps=%d engine.crash.acknowledged=%d"
                        + " engine.crash.fired=%d engine.crash.fired_afterwards=%d engine.crash.violations=0 engine.crash.seconds=%d%n",
                KILLS,
                steps,
                acknowledged.size(),
                fired,
                left,
                Duration.between(from, Instant.now()).toSeconds());
        assertThat(steps).isGreaterThan((long) KILLS * STEPS);
    }

    private Process worker(PGSimpleDataSource source, UUID definition) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CrashWorker.class.getName(),
                        source.getURL(),
                        source.getUser(),
                        String.valueOf(source.getPassword()),
                        definition.toString())
                .redirectError(ProcessBuilder.Redirect.appendTo(
                        Path.of("target/crash-worker.log").toFile()))
                .start();
    }

    /** Lets the node do some two hundred steps, kills it as {@code kill -9} does, and notes what it had said. */
    private void workAndDie(Process node) throws Exception {
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(node.getInputStream(), StandardCharsets.UTF_8))) {
            String first = said.readLine();
            while (first != null && !first.equals("ready")) { // a library's greeting
                first = said.readLine();
            }
            assertThat(first).isEqualTo("ready");
            node.getOutputStream().write('\n');
            node.getOutputStream().flush();
            int more = acknowledged.size() + STEPS + random.nextInt(50);
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                if (line.matches("[0-9a-f-]{36}")) {
                    acknowledged.add(TaskId.of(line));
                } else if (line.startsWith("fired")) {
                    fired += Integer.parseInt(line.substring(6));
                } else if (line.startsWith("failed")) {
                    failures.add(line);
                }
                if (acknowledged.size() >= more) {
                    node.toHandle().destroyForcibly(); // SIGKILL; what it had said can still be read
                }
            }
        } finally {
            node.destroyForcibly().waitFor();
        }
    }

    private static void awaitTheirConnectionsAreGone(Office office) {
        Eventually.holds(
                "connections of killed nodes are closed",
                Duration.ofSeconds(5),
                () -> count(office, "pg_stat_activity WHERE application_name = 'crash'") == 0);
    }

    /** How many timers of the process are still to come. */
    private static int waiting(Office office, Deployment process) {
        return count(
                office,
                "wf_wait w JOIN wf_instance i ON i.id = w.instance_id WHERE w.due_at > now() AND i.definition_id = '"
                        + process.id() + "'");
    }

    private static int count(Office office, String rows) {
        Object count = office.in(() ->
                office.em().createNativeQuery("SELECT count(*) FROM " + rows).getSingleResult());
        return ((Number) count).intValue();
    }

    /** Compares every instance with its history; how many steps they made. */
    private static long explained(Office office, UUID definition) {
        return office.in(() -> {
            List<UUID> instances = office.em()
                    .createQuery("SELECT i.id FROM WfInstance i WHERE i.definition = :d", UUID.class)
                    .setParameter("d", definition)
                    .getResultList();
            long steps = 0;
            for (UUID id : instances) {
                InstanceId instance = new InstanceId(id);
                Replay.explains(office, instance);
                steps += office.store().read(instance).orElseThrow().steps();
                office.em().clear();
            }
            return steps;
        });
    }
}
