package vn.bieuduong.web.account;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.registration.OwnData;
import vn.bieuduong.web.FileContent;
import vn.bieuduong.web.FileServlet;
import vn.bieuduong.web.Words;

/** Tải dữ liệu của tôi: what the portal holds of whoever asks, and of nobody else. */
@WebServlet("/account/data.json")
public class DataServlet extends FileServlet {

    private static final long serialVersionUID = 1L;

    private final transient OwnData data;
    private final transient CurrentActor actor;
    private final transient Words words;

    @Inject
    DataServlet(OwnData data, CurrentActor actor, Words words) {
        this.data = data;
        this.actor = actor;
        this.words = words;
    }

    @Override
    protected FileContent content(HttpServletRequest request) {
        return FileContent.made(
                words.say("data.file", List.of()), "application/json;charset=UTF-8", data.file(actor.get()));
    }
}
