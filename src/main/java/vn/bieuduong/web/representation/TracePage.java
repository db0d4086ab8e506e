package vn.bieuduong.web.representation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.notification.ToldLine;
import vn.bieuduong.representation.DeedLine;
import vn.bieuduong.representation.DossierTrace;
import vn.bieuduong.representation.RepresentedPerson;
import vn.bieuduong.web.RequestParameters;

/** Ai đã làm, ai được báo: a part of the pages of a dossier, for its filer and for the office. */
@Named
@RequestScoped
public class TracePage {

    private final DossierTrace trace;
    private final CurrentActor actor;
    private final DossierId id;
    private @Nullable List<ToldLine> notices;
    private @Nullable List<DeedLine> deeds;
    private @Nullable Optional<RepresentedPerson> outsider;

    @Inject
    TracePage(DossierTrace trace, CurrentActor actor, RequestParameters ask) {
        this.trace = trace;
        this.actor = actor;
        id = new DossierId(ask.id());
    }

    public List<DeedLine> getDeeds() {
        if (deeds == null) {
            deeds = trace.deeds(actor.get(), id);
        }
        return deeds;
    }

    /** Who the dossier is of, where he has no account; asked once for a page. */
    public Optional<RepresentedPerson> getOutsider() {
        if (outsider == null) {
            outsider = trace.outsider(actor.get(), id);
        }
        return outsider;
    }

    public List<ToldLine> getNotices() {
        if (notices == null) {
            notices = trace.notices(actor.get(), id);
        }
        return notices;
    }
}
