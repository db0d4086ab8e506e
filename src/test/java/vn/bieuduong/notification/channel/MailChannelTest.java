package vn.bieuduong.notification.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bieuduong.Portal;
import vn.bieuduong.notification.Letter;
import vn.bieuduong.notification.channel.SmtpServer.At;
import vn.bieuduong.platform.FileStore;
import vn.bieuduong.platform.Settings.MailServer;
import vn.bieuduong.platform.StoredFile;

/** What the mail server gets, and what is made of its answers. */
public class MailChannelTest {

    private static final FileStore FILES = new FileStore(Path.of("target/mail-files"));
    private static final String TO = "huong@lacha.example";
    private static final UUID DOSSIER = UUID.fromString("11111111-2222-3333-4444-555555555555");

    private SmtpServer server;
    private MailChannel channel;

    @BeforeEach
    void aServerAndAChannelToIt() throws IOException {
        server = new SmtpServer();
        channel = to(server.port(), MailServer.Security.NONE);
    }

    @AfterEach
    void close() throws IOException {
        channel.close();
        server.close();
    }

    @Test
    void aMessageArrivesWithItsIdItsWordsAndWhatItIsAbout() throws Exception {
        channel.send(mail(TO, "Hồ sơ H99-261129-0011 đã được tiếp nhận", "Kính gửi bà Hương,\n.\nHẹn trả 27/12/2026."));

        MimeMessage message = only();
        assertThat(message.getMessageID()).isEqualTo("<fixed@khenthuong.example>");
        assertThat(message.getSubject()).isEqualTo("Hồ sơ H99-261129-0011 đã được tiếp nhận");
        assertThat(message.getContent().toString().replace("\r", "").strip())
                .isEqualTo("Kính gửi bà Hương,\n.\nHẹn trả 27/12/2026.");
        assertThat(MimeUtility.decodeText(message.getHeader("From", null)))
                .isEqualTo("Biểu Dương <khenthuong@lacha.example>");
        assertThat(message.getHeader("To", null)).isEqualTo(TO);
        assertThat(message.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
        assertThat(message.getHeader("Content-Language", null)).isEqualTo("vi");
        assertThat(message.getHeader("References", null)).isEqualTo("<" + DOSSIER + "@khenthuong.example>");
        assertThat(server.heard()).contains("MAIL FROM:<khenthuong@lacha.example>", "RCPT TO:<" + TO + ">");
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 451 4.3.0 mailbox busy, LATER",
        "RCPT, 450 4.2.1 greylisted, LATER",
        "RCPT, 552 5.2.2 quota, REFUSED",
        "RCPT, 550 5.1.1 no such user, REFUSED",
        "RCPT, 571 5.7.1 blocked, REFUSED",
        "DATA, 451 try later, LATER",
        "DATA, 554 no valid recipients, REFUSED",
        "END, 452 disk full, LATER",
        "END, 550 looks like spam, REFUSED",
        "END, 421 going down, AWAY",
    })
    void whatTheServerSaysIsKeptAndToldApart(At at, String reply, Trouble trouble) {
        server.answer(TO, at, reply);

        NotDelivered failure = refused(TO);

        assertThat(failure.trouble()).isEqualTo(trouble);
        assertThat(failure.words()).contains(reply);
        assertThat(server.taken()).isEmpty();
    }

    @Test
    void aServerThatKnowsUsNoMoreRefusesNoMessage() {
        server.answer("*", At.MAIL, "530 5.7.0 authentication required");

        NotDelivered failure = refused(TO);

        assertThat(failure.trouble()).isEqualTo(Trouble.AWAY);
        assertThat(failure.words()).contains("530 5.7.0 authentication required");
    }

    @Test
    void aServerThatIsAwayOrGoesAwayIsNoFaultOfTheMessage() throws Exception {
        server.answer(TO, At.DATA, SmtpServer.BREAKS);
        assertThat(refused(TO).trouble()).isEqualTo(Trouble.AWAY);

        server.close();
        assertThat(refused(TO).trouble()).isEqualTo(Trouble.AWAY);
    }

    @Test
    void afterARefusalTheNextMessageGoesOverTheSameConnection() throws Exception {
        server.answer(TO, At.RCPT, "550 5.1.1 no such user");
        refused(TO);

        channel.send(mail("lan@lacha.example", "Hai", "Hai"));

        assertThat(server.taken()).extracting(SmtpServer.Taken::to).containsExactly("lan@lacha.example");
        assertThat(server.heard().stream().filter(line -> line.startsWith("EHLO")))
                .hasSize(1);
    }

    /** With STARTTLS nothing is said to a server that does not offer it: somebody may have taken the offer out. */
    @Test
    void withoutEncryptionNothingIsSaid() {
        channel = to(server.port(), MailServer.Security.STARTTLS);

        assertThat(refused(TO).trouble()).isEqualTo(Trouble.AWAY);
        assertThat(server.heard()).noneMatch(line -> line.startsWith("MAIL") || line.startsWith("AUTH"));
    }

    @Test
    void aPdfGoesWithTheText() throws Exception {
        StoredFile receipt = FILES.put(new ByteArrayInputStream(Portal.aPdf()), 10_000);

        channel.send(mail(TO, "Đã nhận hồ sơ", "Kính gửi", Optional.of(new Enclosure("bien-nhan-BD-1.pdf", receipt))));

        MimeMultipart parts = (MimeMultipart) only().getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(parts.getBodyPart(0).getContent()).isEqualTo("Kính gửi");
        assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("bien-nhan-BD-1.pdf");
        assertThat(parts.getBodyPart(1).getContentType()).startsWith("application/pdf");
        assertThat(parts.getBodyPart(1).getInputStream()).hasBinaryContent(Portal.aPdf());
    }

    @Test
    void noLineBreakBecomesAHeader() throws Exception {
        Letter letter = new Letter(
                null,
                TO,
                "FILED",
                "x",
                Optional.empty(),
                java.util.Locale.ENGLISH,
                "Hello\r\nBcc: evil@example.com\u2028X: y",
                "b",
                "/");

        channel.send(mail(TO, letter.subject(), "Bcc: evil@example.com\r\n\r\nb"));

        assertThat(letter.subject()).isEqualTo("Hello Bcc: evil@example.com X: y");
        assertThat(only().getHeader("Bcc")).isNull();
        assertThat(only().getHeader("X")).isNull();
        assertThat(server.heard().stream().filter(line -> line.startsWith("RCPT")))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "'huong@lacha.example\r\nRCPT TO:<evil@example.com>'",
        "'a@b.example, evil@example.com'",
        "'Hương <a@b.example>'",
        "'không phải địa chỉ'",
        "'a@'",
    })
    void whatIsNotOneAddressIsNeverSaidToAServer(String address) {
        assertThat(refused(address).trouble()).isEqualTo(Trouble.MALFORMED);
        assertThat(server.heard()).noneMatch(line -> line.startsWith("RCPT"));
    }

    private NotDelivered refused(String address) {
        return catchThrowableOfType(NotDelivered.class, () -> channel.send(mail(address, "Một", "Một")));
    }

    private MimeMessage only() throws Exception {
        assertThat(server.taken()).hasSize(1);
        return new MimeMessage(
                null, new ByteArrayInputStream(server.taken().get(0).text().getBytes(StandardCharsets.UTF_8)));
    }

    private static Dispatch mail(String to, String subject, String body) {
        return mail(to, subject, body, Optional.empty());
    }

    private static Dispatch mail(String to, String subject, String body, Optional<Enclosure> enclosure) {
        return new Dispatch(
                UUID.randomUUID(),
                "<fixed@khenthuong.example>",
                to,
                "vi",
                subject,
                body,
                Optional.of(DOSSIER),
                enclosure,
                Instant.parse("2026-11-29T02:00:00Z"));
    }

    public static MailChannel to(int port, MailServer.Security security) {
        return new MailChannel(
                Portal.settings(Path.of("target"), Path.of("config"))
                        .with(new MailServer(
                                "localhost",
                                port,
                                security,
                                Optional.empty(),
                                "",
                                "khenthuong@lacha.example",
                                Optional.empty())),
                FILES);
    }
}
