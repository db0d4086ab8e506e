package vn.bieuduong.web.document;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.issuing.AwardReason;
import vn.bieuduong.issuing.CertificateLine;
import vn.bieuduong.issuing.DocumentInMaking;
import vn.bieuduong.issuing.IssuedDocuments;
import vn.bieuduong.issuing.IssuedFile;
import vn.bieuduong.platform.FileStore;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.web.FileContent;
import vn.bieuduong.web.FileServlet;
import vn.bieuduong.web.RequestParameters;
import vn.bieuduong.web.frame.RedirectException;

/**
 * Tải mọi Bằng khen, Giấy khen của một quyết định: a zip of those that count, {@code ?id=}. Each is sent at once, so that
 * hundreds of them do not fill the memory. Makes nothing: while one is not made yet, {@link MakingPage} says so.
 */
@WebServlet("/document/certificates")
public class CertificatesServlet extends FileServlet {

    private static final long serialVersionUID = 1L;

    private final transient IssuedDocuments papers;
    private final transient FileStore store;
    private final transient CurrentActor actor;
    private final transient RequestParameters ask;

    @Inject
    CertificatesServlet(IssuedDocuments papers, FileStore store, CurrentActor actor, RequestParameters ask) {
        this.papers = papers;
        this.store = store;
        this.actor = actor;
        this.ask = ask;
    }

    @Override
    protected FileContent content(HttpServletRequest request) {
        Actor reader = actor.get();
        DossierId id = new DossierId(ask.id());
        List<CertificateLine> all = papers.certificates(reader, id);
        Refusal.unless(!all.isEmpty(), AwardReason.PAPER_NOT_ISSUED);
        Iterator<CertificateLine> counting =
                all.stream().filter(one -> !one.revoked()).iterator();
        Refusal.unless(counting.hasNext(), AwardReason.PAPER_REVOKED);
        Optional<DocumentInMaking> making = firstInMaking(papers, reader, id);
        if (making.isPresent()) {
            throw new RedirectException(
                    MakingPage.address(id, making.get().paper().kind(), Optional.empty()));
        }
        // what keeps the first from being opened is said on a page; nothing is sent before
        IssuedFile file = open(reader, id, counting.next());
        String name = file.fileName().replaceFirst("-\\d+\\.pdf$", ".zip");
        return FileContent.flowing(name, "application/zip", out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                add(zip, file);
                while (counting.hasNext()) {
                    add(zip, open(reader, id, counting.next()));
                }
            }
        });
    }

    /** Of the dossier's certificates the first that is not made yet; they are made one after the other. */
    static Optional<DocumentInMaking> firstInMaking(IssuedDocuments papers, Actor reader, DossierId id) {
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
