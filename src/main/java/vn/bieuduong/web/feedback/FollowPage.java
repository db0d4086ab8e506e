package vn.bieuduong.web.feedback;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.feedback.PetitionView;
import vn.bieuduong.feedback.Petitioning;
import vn.bieuduong.feedback.PublishedAnswer;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.identity.signin.Origin;
import vn.bieuduong.web.RequestParameters;

/** Theo dõi phản ánh: what became of one, for who has its code; and the answers that were made public, for everybody. */
@Named
@RequestScoped
public class FollowPage {

    private final Petitioning petitioning;
    private final CurrentActor actor;
    private final RequestParameters ask;
    private final HttpServletRequest request;
    private @Nullable PetitionView found;
    private String code = "";
    private String reply = "";

    @Inject
    FollowPage(Petitioning petitioning, CurrentActor actor, RequestParameters ask, HttpServletRequest request) {
        this.petitioning = petitioning;
        this.actor = actor;
        this.ask = ask;
        this.request = request;
    }

    public void find() {
        found = petitioning.follow(code, Origin.of(request.getRemoteAddr()).network());
    }

    /** Says more, with the code that the form kept. */
    public void add() {
        code = ask.text("known").orElse("");
        found = petitioning.follow(code, Origin.of(request.getRemoteAddr()).network());
        found = petitioning.add(
                code, reply, actor.find(), Origin.of(request.getRemoteAddr()).network());
    }

    public @Nullable PetitionView getFound() {
        return found;
    }

    public List<PublishedAnswer> getPublished() {
        return petitioning.published();
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getReply() {
        return reply;
    }

    public void setReply(String reply) {
        this.reply = reply;
    }
}
