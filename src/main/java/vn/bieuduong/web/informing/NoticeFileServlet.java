package vn.bieuduong.web.informing;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.informing.NoticeEditing;
import vn.bieuduong.informing.Occasion;
import vn.bieuduong.web.FileContent;
import vn.bieuduong.web.FileServlet;

/** Tải lời báo tin: what counts now in both languages, as a file for {@code config/messages}. */
@WebServlet("/informing/text.yaml")
public class NoticeFileServlet extends FileServlet {

    private static final long serialVersionUID = 1L;

    private final transient NoticeEditing door;
    private final transient NoticeTextPage page;
    private final transient CurrentActor actor;

    @Inject
    NoticeFileServlet(NoticeEditing door, NoticeTextPage page, CurrentActor actor) {
        this.door = door;
        this.page = page;
        this.actor = actor;
    }

    @Override
    protected FileContent content(HttpServletRequest request) {
        Occasion occasion = page.occasion();
        byte[] yaml = door.file(actor.get(), occasion).getBytes(StandardCharsets.UTF_8);
        return FileContent.made(occasion.file(), "application/yaml;charset=UTF-8", yaml);
    }
}
