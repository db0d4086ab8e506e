package vn.bieuduong.web.help;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.help.Contact;
import vn.bieuduong.help.Help;
import vn.bieuduong.help.HelpTopic;
import vn.bieuduong.help.ShownContact;
import vn.bieuduong.web.Language;
import vn.bieuduong.web.NotFound;
import vn.bieuduong.web.RequestParameters;

/** Trợ giúp: the list of the office's explanations, one of them with {@code ?topic=}, and what stands at the foot of every page. */
@Named
@RequestScoped
public class HelpPage {

    private final Help help;
    private final ShownContact contact;
    private final RequestParameters ask;

    @Inject
    HelpPage(Help help, ShownContact contact, RequestParameters ask) {
        this.help = help;
        this.contact = contact;
        this.ask = ask;
    }

    public List<HelpTopic> getTopics() {
        return help.topics(Language.current());
    }

    public List<HelpTopic> getAtFoot() {
        return help.atFoot(Language.current());
    }

    public HelpTopic getTopic() {
        return help.topic(ask.needed("topic"), Language.current()).orElseThrow(() -> new NotFound("no such help page"));
    }

    /** What is explained beside a field, for {@code bd:help}. */
    public @Nullable HelpTopic beside(String id) {
        return help.beside(id, Language.current()).orElse(null);
    }

    public Contact getContact() {
        return contact.now();
    }
}
