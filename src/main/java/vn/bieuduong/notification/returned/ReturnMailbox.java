package vn.bieuduong.notification.returned;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Properties;
import java.util.function.Consumer;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.bieuduong.platform.Settings.MailServer.Security;
import vn.bieuduong.platform.Settings.ReportMailbox;

/** Hộp thư nhận thư trả lại, read by IMAP. What was read is marked so and left to whoever keeps the mailbox. */
public final class ReturnMailbox {

    private static final Logger LOG = LoggerFactory.getLogger(ReturnMailbox.class);
    private static final String CONNECT_MILLIS = "10000";
    private static final String ANSWER_MILLIS = "30000";
    private static final int AT_ONCE = 100;

    private final ReportMailbox box;

    public ReturnMailbox(ReportMailbox box) {
        this.box = box;
    }

    /**
     * Gives the reports among the mails that nobody has read yet, a hundred mails at most. A mail counts as read once the caller has
     * taken its report.
     *
     * @throws MessagingException the mailbox cannot be read now
     */
    public void read(Consumer<DeliveryReport> taken) throws MessagingException {
        try (Store store = Session.getInstance(properties()).getStore("imap")) {
            store.connect(box.host(), box.port(), box.user(), box.password());
            try (Folder folder = store.getFolder(box.folder())) {
                folder.open(Folder.READ_WRITE);
                Message[] fresh = folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
                for (Message mail : Arrays.copyOf(fresh, Math.min(fresh.length, AT_ONCE))) {
                    DeliveryReport.read(beginning(mail)).ifPresent(taken);
                    mail.setFlag(Flags.Flag.SEEN, true);
                }
            }
        }
    }

    /** So much as is looked at, and not what the server would make of it: a mail that cannot be read is none of ours. */
    private static byte[] beginning(Message mail) throws MessagingException {
        if (!(mail instanceof IMAPMessage one)) {
            return new byte[0];
        }
        one.setPeek(true);
        try (InputStream in = one.getMimeStream()) {
            return in.readNBytes(DeliveryReport.LONGEST);
        } catch (IOException e) {
            LOG.warn("a mail in {} could not be read: {}", box(mail), e.getMessage());
            return new byte[0];
        }
    }

    private static String box(Message mail) {
        return mail.getFolder().getFullName();
    }

    private Properties properties() {
        Properties all = new Properties();
        all.put("mail.imap.connectiontimeout", CONNECT_MILLIS);
        all.put("mail.imap.timeout", ANSWER_MILLIS);
        all.put("mail.imap.writetimeout", ANSWER_MILLIS);
        all.put("mail.imap.ssl.checkserveridentity", "true");
        all.put("mail.imap.ssl.enable", Boolean.toString(box.security() == Security.TLS));
        boolean starttls = box.security() == Security.STARTTLS;
        all.put("mail.imap.starttls.enable", Boolean.toString(starttls));
        all.put("mail.imap.starttls.required", Boolean.toString(starttls));
        return all;
    }
}
