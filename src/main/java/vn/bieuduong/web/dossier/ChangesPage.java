package vn.bieuduong.web.dossier;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.change.ChangeView;
import vn.bieuduong.dossier.change.Corrections;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.web.Language;
import vn.bieuduong.web.RequestParameters;

/** Những chỗ đã sửa: on a page of a dossier that its reader was shown already, his own or one of his office. */
@Named
@RequestScoped
public class ChangesPage {

    private final Corrections corrections;
    private final DossierId id;
    private @Nullable List<ChangeView> changes;

    @Inject
    ChangesPage(Corrections corrections, RequestParameters ask) {
        this.corrections = corrections;
        id = new DossierId(ask.id());
    }

    /** The last first. */
    public List<ChangeView> getChanges() {
        if (changes == null) {
            changes = corrections.of(id).reversed();
        }
        return changes;
    }

    public String label(ChangeView change) {
        return change.label(Language.current());
    }

    public String before(ChangeView change) {
        return change.shownBefore(Language.current());
    }

    public String after(ChangeView change) {
        return change.shownAfter(Language.current());
    }

    public String cause(ChangeView change) {
        return Texts.of("dossier", "ChangeCause." + change.cause(), Language.current(), List.of(change.round()));
    }
}
