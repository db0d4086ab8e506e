package vn.bieuduong.workflow.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.TestTemplate;

/** An exclusive gateway takes the first flow whose condition holds, else the default. */
class ExclusiveGatewayTest extends Conformance {

    @TestTemplate
    void theFirstConditionThatHoldsWins() {
        assertThat(office.openNodes(start("ExclusiveGateway", Map.of("amount", 500))))
                .containsExactly("big");
        assertThat(office.openNodes(start("ExclusiveGateway", Map.of("amount", 5000))))
                .containsExactly("huge");
        assertThat(office.openNodes(start("ExclusiveGateway", Map.of("amount", 5))))
                .containsExactly("small");
    }

    @TestTemplate
    void anUnknownVariableLeavesTheDefault() {
        UUID instance = start("ExclusiveGateway");

        assertThat(office.complete(instance, "small").ended()).isTrue();
    }
}
