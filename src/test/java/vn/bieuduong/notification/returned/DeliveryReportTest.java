package vn.bieuduong.notification.returned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which mails say that one of ours did not arrive (RFC 3464), and that no mail does more than that. */
class DeliveryReportTest {

    private static final String ID = "<11111111-2222-3333-4444-555555555555@localhost>";

    @Test
    void aReportOfAFailureNamesTheMessageAndWhy() {
        assertThat(read(report("failed", "5.1.1", "smtp; 550 5.1.1 no such user")))
                .contains(new DeliveryReport(ID, "5.1.1 550 5.1.1 no such user"));
    }

    @Test
    void headersAloneWillDo() {
        String mail = report("Failed (unable)", "5.2.2", "smtp; 552 mailbox full")
                .replace("Content-Type: message/rfc822", "Content-Type: text/rfc822-headers");

        assertThat(read(mail)).get().extracting(DeliveryReport::messageId).isEqualTo(ID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"delayed", "delivered", "relayed", "expanded", ""})
    void whatIsNotLostIsNoFailure(String action) {
        assertThat(read(report(action, "4.4.1", "smtp; 451 later"))).isEmpty();
    }

    @Test
    void aLetterOfSomebodyIsNoReport() {
        assertThat(read("From: a@b.example\r\nSubject: failed\r\nMessage-ID: " + ID + "\r\n\r\nAction: failed\r\n"))
                .isEmpty();
        assertThat(read("")).isEmpty();
    }

    @Test
    void whatALineMayHoldIsCutAndCleaned() {
        DeliveryReport found =
                read(report("failed", "5.0.0", "smtp; " + "x".repeat(5_000))).orElseThrow();

        assertThat(found.words()).hasSize(400);
        assertThat(read(report("failed", "5.0.0", "smtp; a\u0007b\r\n c"))
                        .orElseThrow()
                        .words())
                .isEqualTo("5.0.0 a b c");
        assertThat(read(report("failed", "5.0.0", "x").replace(ID, "<" + "y".repeat(300) + ">")))
                .isEmpty();
    }

    @Test
    void aMailOfManyPartsIsNotTakenApart() {
        String bomb =
                report("failed", "5.1.1", "x").replace("--report--", "--report\r\n\r\n".repeat(20_000) + "--report--");

        assertTimeout(Duration.ofSeconds(5), () -> assertThat(read(bomb)).isEmpty());
    }

    @Test
    void nothingThatSomebodySendsDoesMoreThanBeNoReport() {
        Random random = new Random(20261130);
        String good = report("failed", "5.1.1", "smtp; 550 no");
        assertTimeout(Duration.ofSeconds(20), () -> {
            for (int round = 0; round < 2_000; round++) {
                byte[] mail = good.getBytes(StandardCharsets.ISO_8859_1);
                for (int i = 0; i < 1 + round % 40; i++) {
                    mail[random.nextInt(mail.length)] = (byte) random.nextInt(256);
                }
                DeliveryReport.read(mail).ifPresent(found -> {
                    assertThat(found.words()).hasSizeLessThanOrEqualTo(400);
                    assertThat(found.messageId()).hasSizeLessThanOrEqualTo(200);
                });
            }
            assertThat(DeliveryReport.read(new byte[50_000_000])).isEmpty();
            assertThat(read("Content-Type: multipart/report; boundary=\"" + "(".repeat(100_000) + "\"\r\n\r\n"))
                    .isEmpty();
            assertThat(read("Content-Type: multipart/report;" + " a*0*=x;".repeat(15_000) + "\r\n\r\n"))
                    .isEmpty();
        });
    }

    private static java.util.Optional<DeliveryReport> read(String mail) {
        return DeliveryReport.read(mail.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String report(String action, String status, String diagnostic) {
        return Reports.of(ID, action, status, diagnostic);
    }
}
