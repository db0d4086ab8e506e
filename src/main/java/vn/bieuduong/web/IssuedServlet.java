package vn.bieuduong.web;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import vn.bieuduong.award.IssuedFile;
import vn.bieuduong.award.IssuedKind;
import vn.bieuduong.award.OfficialPapers;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.platform.FileStore;

/** Tải giấy tờ cơ quan phát hành: receipt, slips, decision, for the filer and the office; {@code ?id=&kind=&n=}. */
public class IssuedServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

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
        String asked = ask.needed("kind");
        IssuedKind kind = Arrays.stream(IssuedKind.values())
                .filter(one -> one.name().equals(asked))
                .findFirst()
                .orElseThrow(() -> new NotFound("no such kind"));
        int ordinal = ask.text("n")
                .filter(n -> n.matches("\\d{1,4}"))
                .map(Integer::parseInt)
                .orElse(0);
        IssuedFile file = papers.open(actor.get(), new DossierId(ask.id()), kind, ordinal);
        try (InputStream content = store.open(file.file().sha256())) {
            Download.send(
                    response, file.fileName(), "application/pdf", file.file().size(), content);
        }
    }
}
