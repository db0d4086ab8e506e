package vn.bieuduong.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.bieuduong.Eventually;
import vn.bieuduong.Server;
import vn.bieuduong.notification.returned.Reports;

/** The running portal and a mail server that is away at first: nothing is lost, nothing doubled, and what comes back is noticed. */
@Tag("long")
class MailServerIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Test
    void whatIsWrittenWhileTheMailServerIsAwayArrivesOnceAndWhatComesBackIsSeen() throws Exception {
        int smtp = freePort();
        int imap = freePort();
        try (Server server = Server.startFresh(
                Path.of("target/mail-server"),
                Map.of("CONFIG_DIR", configured(smtp, imap), "IMAP_PASSWORD", "imap-secret"))) {
            // its people file while nobody takes mail
            server.awaitDemonstration();
            server.awaitRow("select event, address from outbox_message where trouble = 'AWAY'");
            assertThat(count(server, "sent_at is not null")).isZero();

            GreenMail mail = new GreenMail(new ServerSetup[] {
                new ServerSetup(smtp, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
                new ServerSetup(imap, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
            });
            GreenMailUser box = mail.setUser("khenthuong@lacha.example", "khenthuong", "imap-secret");
            mail.start();
            try {
                Eventually.holds(
                        "all sent",
                        PATIENCE,
                        () -> count(server, "address is not null and sent_at is null and given_up_at is null") == 0);
                List<String> ids = received(mail);
                assertThat(ids).doesNotHaveDuplicates().hasSize(count(server, "sent_at is not null"));
                assertThat(mail.getReceivedMessages())
                        .anySatisfy(one -> assertThat(one.getSubject()).startsWith("Đã nhận hồ sơ nộp trực tuyến"));

                String lost = server.awaitRow("select message_id, address from outbox_message where event = 'FILED'")
                        .get(0);
                box.deliver(new MimeMessage(
                        Session.getInstance(new Properties()),
                        new ByteArrayInputStream(Reports.of(lost, "failed", "5.1.1", "smtp; 550 5.1.1 no such user")
                                .getBytes(StandardCharsets.UTF_8))));
                assertThat(server.awaitRow("select message_id, failure from outbox_message where trouble = 'BOUNCED'"))
                        .containsExactly(lost, "5.1.1 550 5.1.1 no such user");
                assertThat(server.log()).doesNotContain("imap-secret");
            } finally {
                mail.stop();
            }
        }
    }

    private static List<String> received(GreenMail mail) throws Exception {
        List<String> ids = new ArrayList<>();
        for (MimeMessage one : mail.getReceivedMessages()) {
            ids.add(one.getMessageID());
        }
        return ids;
    }

    private static int count(Server server, String where) throws Exception {
        try (Connection connection = server.database().getConnection();
                ResultSet row = connection
                        .createStatement()
                        .executeQuery("select count(*) from outbox_message where " + where)) {
            row.next();
            return row.getInt(1);
        }
    }

    private static String configured(int smtp, int imap) throws Exception {
        Path config = Path.of("target/mail-config").toAbsolutePath();
        FileUtils.deleteDirectory(config.toFile());
        FileUtils.copyDirectory(Path.of("config").toFile(), config.toFile());
        Files.writeString(config.resolve("portal.yaml"), """

                mail:
                  host: localhost
                  port: %d
                  security: none
                  from: khenthuong@lacha.example
                  reports:
                    host: localhost
                    port: %d
                    security: none
                    user: khenthuong
                """.formatted(smtp, imap), StandardOpenOption.APPEND);
        return config.toString();
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
