package vn.bieuduong.web.informing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.informing.NoticeEditing;
import vn.bieuduong.informing.NoticeLine;
import vn.bieuduong.web.Language;

/** Các lời báo tin: what there is in the reader's language, and where each comes from. */
@Named
@RequestScoped
public class NoticeTextsPage {

    private final NoticeEditing door;
    private final CurrentActor actor;
    private @Nullable List<NoticeLine> lines;

    @Inject
    NoticeTextsPage(NoticeEditing door, CurrentActor actor) {
        this.door = door;
        this.actor = actor;
    }

    public List<NoticeLine> getLines() {
        if (lines == null) {
            lines = door.all(actor.get(), Language.current());
        }
        return lines;
    }
}
