package vn.bieuduong.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.Flags;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.bieuduong.Database;
import vn.bieuduong.Hearing;
import vn.bieuduong.Portal;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.IdentityReason;
import vn.bieuduong.identity.signin.LoadedProvince;
import vn.bieuduong.notification.OutboxKeeping.OutboxReason;
import vn.bieuduong.notification.channel.MailChannel;
import vn.bieuduong.notification.returned.Reports;
import vn.bieuduong.platform.AuditTrail;
import vn.bieuduong.platform.Facts;
import vn.bieuduong.platform.FileStore;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.Settings.MailServer;
import vn.bieuduong.platform.Settings.MailServer.Security;
import vn.bieuduong.platform.Settings.ReportMailbox;
import vn.bieuduong.platform.id.AccountName;

/** Mail that a server took and another could not deliver comes back to a real mailbox: who was not told is seen, and told again. */
@ExtendWith(Database.class)
class ReturnsIT {
    private static final AccountName TRUONGHOC = new AccountName("truonghoc");

    private static final String WRONG = "huong@lacha.exampel";

    private final Clock clock = LoadedProvince.clockAt(Instant.parse("2026-11-30T02:00:00Z"));
    private final List<String> returned = new ArrayList<>();
    private GreenMail servers;
    private GreenMailUser box;
    private EntityManager em;
    private Settings settings;
    private Accounts accounts;
    private Actor administrator;
    private Actor applicant;
    private Outbox outbox;
    private OutboxKeeping keeping;
    private Inbox inbox;
    private ReturnsJob job;
    private Sender sender;

    @BeforeEach
    void aMailServerWithAMailbox(EntityManager em) {
        this.em = em;
        servers =
                new GreenMail(ServerSetup.dynamicPort(new ServerSetup[] {ServerSetupTest.SMTP, ServerSetupTest.IMAP}));
        servers.start();
        box = servers.setUser("khenthuong@lacha.example", "khenthuong", "imap-secret");
        settings = Portal.settings(Path.of("target/returns").toAbsolutePath(), Path.of("config"))
                .with(new MailServer(
                        "localhost",
                        servers.getSmtp().getPort(),
                        Security.NONE,
                        Optional.empty(),
                        "",
                        "khenthuong@lacha.example",
                        Optional.of(new ReportMailbox(
                                "localhost",
                                servers.getImap().getPort(),
                                Security.NONE,
                                "khenthuong",
                                "imap-secret",
                                "INBOX"))));
        LoadedProvince.into(em, settings, clock);
        accounts = new Accounts(em, settings, clock);
        administrator = accounts.acting(new AccountName("quantrivien")).orElseThrow();
        applicant = accounts.acting(TRUONGHOC).orElseThrow();
        accounts.get(TRUONGHOC).mailTo(WRONG);
        Facts facts = new Facts(new Hearing<>(fact -> {
            if (fact instanceof MessageReturned one) {
                returned.add(one.subject());
            }
        }));
        outbox = new Outbox(em, facts, clock, settings);
        keeping = new OutboxKeeping(em, accounts, facts, new AuditTrail(em, clock), clock, settings);
        inbox = new Inbox(accounts, em, clock, settings);
        job = new ReturnsJob(new Returns(em, facts, clock), settings);
        sender = new Sender(
                new Deliveries(em, clock), new MailChannel(settings, new FileStore(Path.of("target/mail-files"))));
    }

    @AfterEach
    void stop() {
        servers.stop();
    }

    @Test
    void whatComesBackIsSeenMendedAndArrives() throws Exception {
        UUID id = sent(WRONG, null);
        assertThat(outbox.told("x")).isPresent();
        deliver("Cuộc họp", "text/plain");
        deliver(Reports.of("<unknown@localhost>", "failed", "5.1.1", "smtp; 550"));
        deliver(Reports.of("<" + id + "@localhost>", "failed", "5.1.1", "smtp; 550 5.1.1 no such user"));

        job.look();
        job.look();

        OutboxLine line = keeping.one(administrator, id).orElseThrow();
        assertThat(line.state()).isEqualTo(MessageState.GIVEN_UP);
        assertThat(line.trouble()).isEqualTo("BOUNCED");
        assertThat(line.failure()).isEqualTo("5.1.1 550 5.1.1 no such user");
        assertThat(returned).containsExactly("x");
        assertThat(outbox.told("x")).as("nobody knows that he was told").isEmpty();
        assertThat(inbox.failing(applicant)).contains(WRONG);
        assertThat(keeping.givenUp(administrator)).isEqualTo(1);
        assertThat(read())
                .as("read once, and left to whoever keeps the mailbox")
                .isEqualTo(3);

        accounts.get(TRUONGHOC).mailTo("huong@lacha.example");
        assertThat(keeping.addressNow(line)).isEqualTo("huong@lacha.example");
        refused(() -> keeping.resend(administrator, id, "a, b@c.example"), OutboxReason.ADDRESS_MALFORMED);
        keeping.resend(administrator, id, keeping.addressNow(line));
        assertThat(sender.sendNext()).isEqualTo(Sender.Turn.WORKED);

        assertThat(outbox.told("x")).isPresent();
        assertThat(inbox.failing(applicant)).isEmpty();
        assertThat(servers.getReceivedMessagesForDomain("lacha.example")).anySatisfy(mail -> {
            assertThat(mail.getHeader("Message-ID", null)).isEqualTo("<" + id + "@localhost>");
            assertThat(mail.getHeader("To", null)).isEqualTo("huong@lacha.example");
        });
    }

    @Test
    void aLinkThatIsKeptNoLongerIsNotSentAgain() throws Exception {
        UUID id = sent(WRONG, "abc");
        deliver(Reports.of("<" + id + "@localhost>", "failed", "5.1.1", "smtp; 550"));
        job.look();
        assertThat(keeping.one(administrator, id).orElseThrow().whole()).isFalse();

        keeping.resend(administrator, id, WRONG);

        assertThat(keeping.one(administrator, id).orElseThrow().state()).isEqualTo(MessageState.GIVEN_UP);
    }

    @Test
    void aDelayIsNoFailureAndAMailboxThatIsAwayIsLookedAtTheNextTime() throws Exception {
        UUID id = sent(WRONG, null);
        deliver(Reports.of("<" + id + "@localhost>", "delayed", "4.4.1", "smtp; 451"));
        job.look();
        assertThat(keeping.one(administrator, id).orElseThrow().state()).isEqualTo(MessageState.SENT);

        servers.stop();
        job.look();

        assertThat(keeping.one(administrator, id).orElseThrow().state()).isEqualTo(MessageState.SENT);
    }

    @Test
    void whoDoesNotAdministerSeesAndSendsNothing() throws Exception {
        UUID id = sent(WRONG, null);

        refused(() -> keeping.one(applicant, id), IdentityReason.NOT_ALLOWED);
        refused(() -> keeping.resend(applicant, id, WRONG), IdentityReason.NOT_ALLOWED);
    }

    private UUID sent(String to, String secret) {
        outbox.send(new Letter(
                TRUONGHOC, to, "FILED", "x", Optional.empty(), Locale.ENGLISH, "Đã nộp", "Đã nộp.", "/?t=abc", secret));
        em.flush();
        assertThat(sender.sendNext()).isEqualTo(Sender.Turn.WORKED);
        return em.createQuery("select m.id from OutboxMessage m", UUID.class).getSingleResult();
    }

    private void deliver(String subject, String type) throws Exception {
        deliver("From: a@b.example\r\nSubject: " + subject + "\r\nContent-Type: " + type + "\r\n\r\nText\r\n");
    }

    private void deliver(String mail) throws Exception {
        box.deliver(new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8))));
    }

    private long read() throws Exception {
        return servers.getManagers().getImapHostManager().getInbox(box).getMessages().stream()
                .filter(mail -> mail.getFlags().contains(Flags.Flag.SEEN))
                .count();
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable act, Enum<?> reason) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.findings())
                .extracting(finding -> (Object) finding.reason())
                .contains(reason));
    }
}
