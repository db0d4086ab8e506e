package vn.bieuduong.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The lines are Payara Micro 6.2025.10's own, as deploy/payara/logging.properties shapes them. */
class StartWatchTest {

    private static final String READY =
            "2026-11-21T02:47:36.001+0000 INFO PayaraMicro Payara Micro 6.2025.10 (build 42) ready in 15,146 (ms)";

    private final StartWatch watch = new StartWatch();

    @Test
    void aDeployedPortalIsReadyOnceTheServerSaysSo() {
        watch.read("2026-11-21T01:44:19.262+0000 INFO javax.enterprise.system.core bieuduong was successfully deployed"
                + " in 9,171 milliseconds.");
        assertThat(watch.outcome()).isNotDone();

        watch.read(READY);

        assertThat(watch.outcome()).isCompletedWithValue(null);
    }

    @Test
    void aServerWithoutThePortalIsAFailureWithItsReason() {
        watch.read(
                "2026-11-21T02:47:34.187+0000 SEVERE javax.enterprise.system.core Exception during lifecycle processing");
        watch.read(
                "org.glassfish.deployment.common.DeploymentException: CDI deployment failure:WELD-001408: Unsatisfied"
                        + " dependencies for type Lookup with qualifiers @Default");
        watch.read("\tat org.glassfish.weld.WeldDeployer.event(WeldDeployer.java:386)");
        watch.read(READY);

        assertThat(watch.outcome())
                .isCompletedExceptionally()
                .failsWithin(Duration.ZERO)
                .withThrowableThat()
                .withMessageContaining("Unsatisfied dependencies for type Lookup")
                .withMessageNotContaining("WeldDeployer.java");
    }

    @Test
    void aServerThatEndsBeforeItIsReadyIsAFailure() {
        watch.ended();

        assertThat(watch.outcome())
                .isCompletedExceptionally()
                .failsWithin(Duration.ZERO)
                .withThrowableThat()
                .withMessageContaining("tiến trình máy chủ đã dừng / the server's process has ended");
    }

    @Test
    void whatIsSaidOnceThePortalServesIsNoFailure() {
        watch.read(
                "2026-11-21T01:44:19.262+0000 INFO javax.enterprise.system.core bieuduong was successfully deployed");
        watch.read(READY);

        watch.read("2026-11-21T03:00:00.000+0000 SEVERE vn.bieuduong.web.frame.Incidents Incident");
        watch.ended();

        assertThat(watch.outcome()).isCompletedWithValue(null);
    }
}
