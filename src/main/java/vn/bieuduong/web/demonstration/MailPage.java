package vn.bieuduong.web.demonstration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.bieuduong.demonstration.Demonstration;
import vn.bieuduong.notification.MessageState;
import vn.bieuduong.notification.OutboxKeeping;
import vn.bieuduong.notification.OutboxLine;
import vn.bieuduong.web.CurrentVisitor;
import vn.bieuduong.web.NotFound;
import vn.bieuduong.web.Show;
import vn.bieuduong.web.Words;

/** Hộp thư trình diễn: what fictional people were written by e-mail, or would have been, were there a mail server. */
@Named
@RequestScoped
public class MailPage {

    private final OutboxKeeping keeping;
    private final List<OutboxLine> lines;
    private final boolean hidden;
    private final Show show;
    private final Words words;

    @Inject
    MailPage(Demonstration demonstration, OutboxKeeping keeping, CurrentVisitor visitor, Show show, Words words) {
        if (!demonstration.isOn()) {
            throw new NotFound("mail of fictional people");
        }
        this.keeping = keeping;
        this.hidden = keeping.hasServer() && !visitor.isAdministrator();
        this.lines = keeping.fictional(!hidden);
        this.show = show;
        this.words = words;
    }

    public boolean isServer() {
        return keeping.hasServer();
    }

    /** Whether letters to people without an account are left out: with a mail server they really go to somebody. */
    public boolean isLettersHidden() {
        return hidden;
    }

    public List<OutboxLine> getLines() {
        return lines;
    }

    public String told(OutboxLine line) {
        return line.state() == MessageState.SENT
                ? words.say("mailbox.sent", show.moment(line.moment()))
                : words.maybe(keeping.hasServer() ? "mailbox.notSent" : "mailbox.notSent.noServer");
    }
}
