package vn.bieuduong.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.Settings.MailServer;

/** Đường thư điện tử: hands messages to the mail server, one after the other over one connection. For one thread. */
@ApplicationScoped
class MailChannel {

    private static final String CONNECT_MILLIS = "10000";
    private static final String ANSWER_MILLIS = "30000";

    private final @Nullable MailServer server;
    private final String sender;
    private @Nullable Transport open;

    @Inject
    MailChannel(Settings settings) {
        this.server = settings.mail().orElse(null);
        this.sender = settings.portalName();
    }

    /** Whether a mail server is configured. */
    boolean isConfigured() {
        return server != null;
    }

    /** Returns once the server has taken it. */
    void send(Mail mail) throws MailFailure {
        if (server == null) {
            throw new MailFailure(Trouble.AWAY, "no mail server is configured");
        }
        Session session = Session.getInstance(properties(server));
        MimeMessage message = message(session, mail, server);
        Transport transport = connected(session, server);
        try {
            transport.sendMessage(message, message.getAllRecipients());
        } catch (MessagingException e) {
            MailFailure failure = failure(e);
            if (failure.trouble() == Trouble.AWAY) {
                close();
            }
            throw failure;
        }
    }

    /** Ends the connection until there is something to send again. */
    void close() {
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

    private Transport connected(Session session, MailServer to) throws MailFailure {
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
            throw new MailFailure(Trouble.AWAY, words(e));
        }
    }

    private MimeMessage message(Session session, Mail mail, MailServer from) throws MailFailure {
        try {
            MimeMessage message = new MimeMessage(session) {
                @Override
                protected void updateMessageID() throws MessagingException {
                    setHeader("Message-ID", mail.messageId());
                }
            };
            message.setFrom(new InternetAddress(from.from(), sender, StandardCharsets.UTF_8.name()));
            message.setRecipient(Message.RecipientType.TO, address(mail.address()));
            message.setSubject(mail.subject(), StandardCharsets.UTF_8.name());
            message.setText(mail.body(), StandardCharsets.UTF_8.name());
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
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new MailFailure(Trouble.MALFORMED, String.valueOf(e.getMessage()));
        }
    }

    /** One address and nothing else: no line break, no list, no comment. */
    private static InternetAddress address(String text) throws AddressException {
        if (!text.matches("[^\\p{Cntrl}\\s,;:<>()\"\\[\\]\\\\]+@[^\\p{Cntrl}\\s,;:<>()\"\\\\]+")) {
            throw new AddressException("not one address", text.replaceAll("\\p{Cntrl}", "?"));
        }
        return new InternetAddress(text, true);
    }

    /** What the server said about the recipient or the message itself; all else means that it is not there for us now. */
    private static MailFailure failure(MessagingException thrown) {
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
            return new MailFailure(Trouble.AWAY, words(thrown));
        }
        return new MailFailure(code < 500 ? Trouble.LATER : Trouble.REFUSED, words.strip());
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
