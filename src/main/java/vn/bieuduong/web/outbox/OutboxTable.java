package vn.bieuduong.web.outbox;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.notification.MessageState;
import vn.bieuduong.notification.OutboxKeeping;
import vn.bieuduong.notification.OutboxLine;
import vn.bieuduong.web.RequestParameters;
import vn.bieuduong.web.Show;
import vn.bieuduong.web.Words;

/** Sổ gửi thông báo: what waits, what was given up and why, what was sent. */
@Named
@RequestScoped
public class OutboxTable {

    private static final int LONGEST_SEARCH = 100;

    /** A choice of what is listed. */
    public record StateLink(String name, String address, boolean current) {}

    private final OutboxKeeping keeping;
    private final CurrentActor actor;
    private final RequestParameters ask;
    private final Show show;
    private final Words words;
    private @Nullable List<OutboxLine> lines;

    @Inject
    OutboxTable(OutboxKeeping keeping, CurrentActor actor, RequestParameters ask, Show show, Words words) {
        this.keeping = keeping;
        this.actor = actor;
        this.ask = ask;
        this.show = show;
        this.words = words;
    }

    public boolean isServer() {
        return keeping.hasServer();
    }

    public String getSearched() {
        return ask.text("q")
                .map(text -> text.substring(0, Math.min(text.length(), LONGEST_SEARCH)))
                .orElse("");
    }

    public List<OutboxLine> getLines() {
        if (lines == null) {
            lines = keeping.find(actor.get(), state().orElse(null), getSearched());
        }
        return lines;
    }

    public String getStateName() {
        return state().map(Enum::name).orElse("");
    }

    public List<StateLink> getStates() {
        return Stream.concat(
                        Stream.of(new StateLink("ALL", "/administration/messages.xhtml", state().isEmpty())),
                        Arrays.stream(MessageState.values())
                                .map(one -> new StateLink(
                                        one.name(),
                                        "/administration/messages.xhtml?state=" + one,
                                        state().filter(one::equals).isPresent())))
                .toList();
    }

    /** How far it has come, and what is in its way. */
    public String told(OutboxLine line) {
        return switch (line.state()) {
            case SENT -> words.say("outbox.sent." + line.medium(), show.moment(line.moment()));
            case PORTAL_ONLY -> words.maybe("outbox.portalOnly");
            case GIVEN_UP ->
                words.say(
                        "outbox.givenUp", show.moment(line.moment()), words.maybe("outbox.trouble." + line.trouble()));
            case WAITING -> waiting(line);
        };
    }

    private String waiting(OutboxLine line) {
        if (!keeping.hasServer()) {
            return words.maybe("outbox.noServerYet");
        }
        return line.attempts() == 0
                ? words.maybe("outbox.waiting")
                : words.say("outbox.again", line.attempts(), show.moment(line.moment()));
    }

    /** Whether it can be sent again, once what was wrong is mended. */
    public boolean stuck(OutboxLine line) {
        return line.state() == MessageState.GIVEN_UP || line.state() == MessageState.WAITING && line.attempts() > 0;
    }

    private Optional<MessageState> state() {
        return ask.text("state").flatMap(name -> Arrays.stream(MessageState.values())
                .filter(one -> one.name().equals(name))
                .findFirst());
    }
}
