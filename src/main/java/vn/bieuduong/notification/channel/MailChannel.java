package vn.bieuduong.notification.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.platform.FileStore;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.Settings.MailServer;

/** Đường thư điện tử: hands messages to the mail server, one after the other over one connection. For one thread. */
@ApplicationScoped
public class MailChannel implements Channel {

    private static final String CONNECT_MILLIS = "10000";
    private static final String ANSWER_MILLIS = "30000";

    private final @Nullable MailServer server;
    private final String sender;
    private final FileStore store;
    private @Nullable Transport open;

    @Inject
    public MailChannel(Settings settings, FileStore store) {
        this.server = settings.mail().orElse(null);
        this.sender = settings.portalName();
        this.store = store;
    }

    @Override
    public Medium medium() {
        return Medium.MAIL;
    }

    /** Whether a mail server is configured. */
    @Override
    public boolean isConfigured() {
        return server != null;
    }

    /** Returns once the server has taken it. */
    @Override
    public void send(Dispatch mail) throws NotDelivered {
        if (server == null) {
            throw new NotDelivered(Trouble.AWAY, "no mail server is configured");
        }
        Session session = Session.getInstance(properties(server));
        MimeMessage message = message(session, mail, server);
        Transport transport = connected(session, server);
        try {
            transport.sendMessage(message, message.getAllRecipients());
        } catch (MessagingException e) {
            NotDelivered failure = failure(e);
            if (failure.trouble() == Trouble.AWAY) {
                close();
            }
            throw failure;
        }
    }

    /** Ends the connection until there is something to send again. */
    @Override
    public void close() {
        Transport ending = open;
        open = null;
        if (ending != null) {
            try {
                ending.close();
            } catch (MessagingException gone) {
                // so is the connection
            }
        }
    }

    private Transport connected(Session session, MailServer to) throws NotDelivered {
        try {
            Transport transport = open;
            if (transport == null || !transport.isConnected()) {
                close();
                transport = session.getTransport("smtp");
                open = transport;
                transport.connect(
                        to.host(), to.port(), to.user().orElse(null), to.user().isPresent() ? to.password() : null);
            }
            return transport;
        } catch (MessagingException e) {
            close();
            throw new NotDelivered(Trouble.AWAY, words(e));
        }
    }

    private MimeMessage message(Session session, Dispatch mail, MailServer from) throws NotDelivered {
        try {
            MimeMessage message = new MimeMessage(session) {
                @Override
                protected void updateMessageID() throws MessagingException {
                    setHeader("Message-ID", mail.messageId());
                }
            };
            message.setFrom(new InternetAddress(from.from(), sender, StandardCharsets.UTF_8.name()));
            message.setRecipient(Message.RecipientType.TO, address(mail.to()));
            message.setSubject(mail.subject(), StandardCharsets.UTF_8.name());
            content(message, mail);
            message.setHeader("Content-Language", mail.language());
            message.setHeader("Auto-Submitted", "auto-generated");
            if (mail.dossier().isPresent()) {
                // programs show together what is about one dossier
                message.setHeader(
                        "References",
                        "<" + mail.dossier().get()
                                + mail.messageId().substring(mail.messageId().indexOf('@')));
            }
            message.setSentDate(Date.from(mail.createdAt()));
            message.saveChanges();
            return message;
        } catch (MessagingException | IOException e) {
            throw new NotDelivered(Trouble.MALFORMED, String.valueOf(e.getMessage()));
        }
    }

    private void content(MimeMessage message, Dispatch mail) throws MessagingException, IOException {
        if (mail.enclosure().isEmpty()) {
            message.setText(mail.body(), StandardCharsets.UTF_8.name());
            return;
        }
        MimeBodyPart text = new MimeBodyPart();
        text.setText(mail.body(), StandardCharsets.UTF_8.name());
        MimeBodyPart file = new MimeBodyPart();
        file.attachFile(store.path(mail.enclosure().get().file().sha256()).toFile(), "application/pdf", "base64");
        file.setFileName(mail.enclosure().get().name());
        message.setContent(new MimeMultipart(text, file));
    }

    /** One address and nothing else: no line break, no list, no comment. */
    private static InternetAddress address(String text) throws AddressException {
        if (!text.matches("[^\\p{Cntrl}\\s,;:<>()\"\\[\\]\\\\]+@[^\\p{Cntrl}\\s,;:<>()\"\\\\]+")) {
            throw new AddressException("not one address", text.replaceAll("\\p{Cntrl}", "?"));
        }
        return new InternetAddress(text, true);
    }

    /** What the server said about the recipient or the message itself; all else means that it is not there for us now. */
    private static NotDelivered failure(MessagingException thrown) {
        int code = 0;
        String words = "";
        for (Exception at = thrown; at instanceof MessagingException one; at = one.getNextException()) {
            if (at instanceof SMTPAddressFailedException recipient) {
                code = recipient.getReturnCode();
                words = String.valueOf(recipient.getMessage());
                break;
            }
            if (at instanceof SMTPSendFailedException sent
                    && !sent.getCommand().regionMatches(true, 0, "MAIL", 0, 4)
                    && code == 0) {
                code = sent.getReturnCode();
                words = String.valueOf(sent.getMessage());
            }
        }
        if (code == 421 || code < 400) {
            return new NotDelivered(Trouble.AWAY, words(thrown));
        }
        return new NotDelivered(code < 500 ? Trouble.LATER : Trouble.REFUSED, words.strip());
    }

    /** The outermost says what was tried, the innermost why it failed. */
    private static String words(MessagingException thrown) {
        Exception last = thrown;
        for (Exception at = thrown; at instanceof MessagingException one && at != null; at = one.getNextException()) {
            last = at;
        }
        Throwable why = last.getCause() == null ? last : last.getCause();
        String first = String.valueOf(thrown.getMessage()).strip();
        return why == thrown
                ? first
                : first + " – " + String.valueOf(why.getMessage()).strip();
    }

    private static Properties properties(MailServer server) {
        Properties all = new Properties();
        all.put("mail.smtp.host", server.host());
        all.put("mail.smtp.port", Integer.toString(server.port()));
        all.put("mail.smtp.auth", Boolean.toString(server.user().isPresent()));
        all.put("mail.smtp.connectiontimeout", CONNECT_MILLIS);
        all.put("mail.smtp.timeout", ANSWER_MILLIS);
        all.put("mail.smtp.writetimeout", ANSWER_MILLIS);
        all.put("mail.smtp.ssl.checkserveridentity", "true");
        all.put("mail.smtp.ssl.enable", Boolean.toString(server.security() == MailServer.Security.TLS));
        boolean starttls = server.security() == MailServer.Security.STARTTLS;
        all.put("mail.smtp.starttls.enable", Boolean.toString(starttls));
        all.put("mail.smtp.starttls.required", Boolean.toString(starttls));
        all.put("mail.smtp.from", server.from());
        all.put("mail.smtp.quitwait", "false");
        return all;
    }
}
