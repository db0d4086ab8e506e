package vn.bieuduong.web;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.bieuduong.award.AwardReason;
import vn.bieuduong.award.CertificateLine;
import vn.bieuduong.award.IssuedFile;
import vn.bieuduong.award.OfficialPapers;
import vn.bieuduong.award.PaperInMaking;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.platform.FileStore;
import vn.bieuduong.platform.Refusal;

/**
 * Tải mọi Bằng khen, Giấy khen của một quyết định: a zip of those that count, {@code ?id=}. Each is sent at once, so that
 * hundreds of them do not fill the memory. Makes nothing: while one is not made yet, {@link MakingPage} says so.
 */
public class CertificatesServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient OfficialPapers papers;
    private final transient FileStore store;
    private final transient CurrentActor actor;
    private final transient Ask ask;

    @Inject
    CertificatesServlet(OfficialPapers papers, FileStore store, CurrentActor actor, Ask ask) {
        this.papers = papers;
        this.store = store;
        this.actor = actor;
        this.ask = ask;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Actor reader = actor.get();
        DossierId id = new DossierId(ask.id());
        List<CertificateLine> all = papers.certificates(reader, id);
        Refusal.unless(!all.isEmpty(), AwardReason.PAPER_NOT_ISSUED);
        Iterator<CertificateLine> counting =
                all.stream().filter(one -> !one.revoked()).iterator();
        Refusal.unless(counting.hasNext(), AwardReason.PAPER_REVOKED);
        Optional<PaperInMaking> making = firstInMaking(papers, reader, id);
        if (making.isPresent()) {
            response.sendRedirect(request.getContextPath()
                    + MakingPage.address(id, making.get().paper().kind(), Optional.empty()));
            return;
        }
        // what keeps the first from being opened is said on a page; nothing is sent before
        IssuedFile file = open(reader, id, counting.next());
        String name = file.fileName().replaceFirst("-\\d+\\.pdf$", ".zip");
        try (ZipOutputStream zip = new ZipOutputStream(Download.start(response, name, "application/zip"))) {
            add(zip, file);
            while (counting.hasNext()) {
                add(zip, open(reader, id, counting.next()));
            }
        }
    }

    /** Of the dossier's certificates the first that is not made yet; they are made one after the other. */
    static Optional<PaperInMaking> firstInMaking(OfficialPapers papers, Actor reader, DossierId id) {
        return papers.inMaking(reader, id).stream()
                .filter(one -> one.paper().kind().isCertificate())
                .findFirst();
    }

    private IssuedFile open(Actor reader, DossierId id, CertificateLine one) {
        return papers.open(reader, id, one.kind(), one.ordinal());
    }

    private void add(ZipOutputStream zip, IssuedFile file) throws IOException {
        zip.putNextEntry(new ZipEntry(file.fileName()));
        try (InputStream content = store.open(file.file().sha256())) {
            content.transferTo(zip);
        }
        zip.closeEntry();
    }
}
