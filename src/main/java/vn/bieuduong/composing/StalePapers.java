package vn.bieuduong.composing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.bieuduong.dossier.Dossier;
import vn.bieuduong.dossier.filing.FilingCheck;
import vn.bieuduong.platform.Finding;

/** Giấy tờ đã ký không còn khớp: a paper that the portal wrote and somebody signed must say what is handed in. */
@ApplicationScoped
class StalePapers implements FilingCheck {

    private final ComposedPapers papers;

    @Inject
    StalePapers(ComposedPapers papers) {
        this.papers = papers;
    }

    @Override
    public List<Finding> missing(Dossier draft) {
        return papers.stale(draft).stream()
                .map(one -> Finding.on("papers." + one.id(), ComposingReason.SIGNED_PAPER_STALE, one.name()))
                .toList();
    }
}
