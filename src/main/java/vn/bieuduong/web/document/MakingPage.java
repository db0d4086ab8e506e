package vn.bieuduong.web.document;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.issuing.DocumentInMaking;
import vn.bieuduong.issuing.DocumentKind;
import vn.bieuduong.issuing.IssuedDocuments;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.web.Language;
import vn.bieuduong.web.NotFound;
import vn.bieuduong.web.RequestParameters;
import vn.bieuduong.web.Show;
import vn.bieuduong.web.paper.PaperStates;

/**
 * Giấy tờ đang lập: where whoever opens a paper before it is made waits for it, {@code ?id=&kind=&n=}; without {@code n} it is
 * about all certificates. The page looks again by itself and is answered with 202 until the paper is there.
 */
@Named
@RequestScoped
public class MakingPage {

    private static final String SOON = "3";
    private static final String LATER = "30";

    private final DossierId id;
    private final DocumentKind kind;
    private final Optional<Integer> ordinal;
    private final Optional<DocumentInMaking> making;
    private final CurrentActor actor;
    private final PaperStates states;
    private final Show show;

    @Inject
    MakingPage(IssuedDocuments papers, CurrentActor actor, RequestParameters ask, PaperStates states, Show show) {
        this.actor = actor;
        this.states = states;
        this.show = show;
        id = new DossierId(ask.id());
        kind = IssuedServlet.kind(ask);
        ordinal = IssuedServlet.ordinal(ask);
        if (ordinal.isEmpty() && !kind.isCertificate()) {
            throw new NotFound("of which paper");
        }
        making = ordinal.isPresent()
                ? papers.making(actor.get(), id, kind, ordinal.get())
                : CertificatesServlet.firstInMaking(papers, actor.get(), id);
        if (making.isPresent()) {
            ExternalContext answer = FacesContext.getCurrentInstance().getExternalContext();
            answer.setResponseStatus(202);
            answer.setResponseHeader("Refresh", making.get().failed() ? LATER : SOON);
        }
    }

    /** Where a paper is waited for. */
    static String address(DossierId id, DocumentKind kind, Optional<Integer> ordinal) {
        return "/document/making.xhtml?id=" + id.value() + "&kind=" + kind
                + ordinal.map(n -> "&n=" + n).orElse("");
    }

    public boolean isMade() {
        return making.isEmpty();
    }

    public String getName() {
        return show.constant(kind);
    }

    public String getState() {
        return making.map(states::words)
                .orElseGet(() -> Texts.of("pages", "making.made", Language.current(), List.of()));
    }

    /** Where the dossier is shown to whoever waits. */
    public String getDossier() {
        return (actor.get().isOfOffice() ? "/office/dossier.xhtml?id=" : "/dossier/show.xhtml?id=") + id.value();
    }

    /** Where the paper is, once it is made. */
    public String getAddress() {
        return ordinal.map(n -> "/document/issued?id=" + id.value() + "&kind=" + kind + "&n=" + n)
                .orElse("/document/certificates?id=" + id.value());
    }
}
