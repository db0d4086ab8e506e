package vn.bieuduong.web;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import vn.bieuduong.award.IssuedFile;
import vn.bieuduong.award.IssuedKind;
import vn.bieuduong.award.OfficialPapers;
import vn.bieuduong.award.PaperInMaking;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.platform.FileStore;

/**
 * Tải giấy tờ cơ quan phát hành: receipt, slips, decision, for the filer and the office; {@code ?id=&kind=&n=}. Makes nothing:
 * who comes before a paper is made is sent to {@link MakingPage}.
 */
public class IssuedServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int MOST_LOOKS = 10;
    private static final long LOOK_MILLIS = 200;

    private final transient OfficialPapers papers;
    private final transient FileStore store;
    private final transient CurrentActor actor;
    private final transient Ask ask;

    @Inject
    IssuedServlet(OfficialPapers papers, FileStore store, CurrentActor actor, Ask ask) {
        this.papers = papers;
        this.store = store;
        this.actor = actor;
        this.ask = ask;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        DossierId id = new DossierId(ask.id());
        IssuedKind kind = kind(ask);
        int ordinal = ordinal(ask).orElse(0);
        if (!comesSoon(actor.get(), id, kind, ordinal)) {
            response.sendRedirect(request.getContextPath() + MakingPage.address(id, kind, Optional.of(ordinal)));
            return;
        }
        IssuedFile file = papers.open(actor.get(), id, kind, ordinal);
        try (InputStream content = store.open(file.file().sha256())) {
            Download.send(
                    response, file.fileName(), "application/pdf", file.file().size(), content);
        }
    }

    static IssuedKind kind(Ask ask) {
        String asked = ask.needed("kind");
        return Arrays.stream(IssuedKind.values())
                .filter(one -> one.name().equals(asked))
                .findFirst()
                .orElseThrow(() -> new NotFound("no such kind"));
    }

    static Optional<Integer> ordinal(Ask ask) {
        return ask.text("n").filter(n -> n.matches("\\d{1,4}")).map(Integer::parseInt);
    }

    /** Whether the paper is made, or is within the moment that somebody who has just pressed a link waits gladly. */
    private boolean comesSoon(Actor reader, DossierId id, IssuedKind kind, int ordinal) {
        for (int looks = 0; looks < MOST_LOOKS; looks++) {
            Optional<PaperInMaking> making = papers.making(reader, id, kind, ordinal);
            if (making.isEmpty() || making.get().failed()) {
                return making.isEmpty();
            }
            try {
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return false;
    }
}
