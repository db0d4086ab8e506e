package vn.bieuduong.workflow.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.bieuduong.Database;
import vn.bieuduong.workflow.BpmnError;
import vn.bieuduong.workflow.Deployment;
import vn.bieuduong.workflow.Office;
import vn.bieuduong.workflow.ServiceHandler;
import vn.bieuduong.workflow.id.InstanceId;

/** What every conformance test has: an office with an engine on the store of the day, and a few handlers. */
@ExtendWith(BothStores.class)
abstract class Conformance {

    Office office;

    /** What handlers were called with, as node:business key. */
    final List<String> called = new ArrayList<>();

    /** While true the handler "sometimes" throws. */
    boolean broken;

    @BeforeEach
    void open(BothStores.Kept kept) {
        Map<String, ServiceHandler> handlers = Map.of(
                "double",
                        call -> {
                            String from = call.settings().getOrDefault("from", "n");
                            return Map.of("doubled", 2 * (Long) call.variables().getOrDefault(from, 1L));
                        },
                "fail",
                        call -> {
                            throw new BpmnError("E1");
                        },
                "sometimes",
                        call -> {
                            if (broken) {
                                throw new IllegalStateException("out of order");
                            }
                            return Map.of("computed", true);
                        },
                "record",
                        call -> {
                            called.add(call.node());
                            return Map.of();
                        },
                "message",
                        call -> {
                            called.add(call.node() + ":" + call.settings().get("message"));
                            return Map.of();
                        });
        office = kept == BothStores.Kept.IN_MEMORY
                ? Office.inMemory(handlers)
                : Office.onPostgres(Database.factory(getClass()), handlers);
    }

    /** Deploys the diagram of this name beside the test and starts it. */
    InstanceId start(String diagram, Map<String, ?> variables) {
        return office.start(office.deploy(getClass(), diagram + ".bpmn"), variables);
    }

    InstanceId start(String diagram) {
        return start(diagram, Map.of());
    }

    /** Deploys a process of this key whose elements are given as text. */
    Deployment deploy(String key, String body) {
        return office.deploy(key + ".bpmn", bpmn(key, body));
    }

    static byte[] bpmn(String key, String body) {
        return """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="d" targetNamespace="urn:test">
                  <message id="m" name="papers"/><message id="n" name="opinion"/><error id="err" errorCode="E1"/>
                  <process id="%s" isExecutable="true">%s</process>
                </definitions>
                """.formatted(key, body).getBytes(StandardCharsets.UTF_8);
    }

    /** The diagram of this name beside the test. */
    byte[] read(String file) {
        try (InputStream in = getClass().getResourceAsStream(file)) {
            return Objects.requireNonNull(in, file).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A key no other test uses. */
    static String unique() {
        return "p-" + UUID.randomUUID();
    }
}
