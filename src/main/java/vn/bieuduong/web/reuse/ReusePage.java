package vn.bieuduong.web.reuse;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.PaperId;
import vn.bieuduong.dossier.filing.EarlierPapers;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.issuing.DocumentKind;
import vn.bieuduong.issuing.IssuedDocuments;
import vn.bieuduong.platform.FileStore;
import vn.bieuduong.procedure.Component;
import vn.bieuduong.web.NotFound;
import vn.bieuduong.web.RequestParameters;
import vn.bieuduong.web.dossier.OpenDraft;

/** Dùng lại giấy đã có: {@code ?id=&component=}. */
@Named
@RequestScoped
public class ReusePage {

    private final EarlierPapers earlier;
    private final IssuedDocuments issued;
    private final FileStore store;
    private final OpenDraft draft;
    private final CurrentActor actor;
    private final Component component;
    private final String words;
    private final List<EarlierPapers.Line> lines;
    private final List<IssuedDocuments.Decision> decisions;

    @Inject
    ReusePage(
            EarlierPapers earlier,
            IssuedDocuments issued,
            FileStore store,
            OpenDraft draft,
            CurrentActor actor,
            RequestParameters ask) {
        this.earlier = earlier;
        this.issued = issued;
        this.store = store;
        this.draft = draft;
        this.actor = actor;
        this.component = draft.getView().procedure().component(ask.needed("component"));
        this.words = ask.text("q").orElse("");
        this.lines = earlier.of(actor.get(), draft.id(), component.id(), words);
        this.decisions = component.takes("a.pdf") ? issued.decisions(actor.get(), draft.id()) : List.of();
    }

    public Component getComponent() {
        return component;
    }

    public String getWords() {
        return words;
    }

    public List<EarlierPapers.Line> getLines() {
        return lines;
    }

    /** Decisions of earlier dossiers of whose this one is, which the portal itself has issued. */
    public List<IssuedDocuments.Decision> getDecisions() {
        return decisions;
    }

    public String reuse(PaperId paper) {
        earlier.reuse(actor.get(), draft.id(), component.id(), paper);
        return done();
    }

    public String attach(DossierId dossier) {
        IssuedDocuments.Decision decision = issued.decisions(actor.get(), draft.id()).stream()
                .filter(one -> one.dossier().equals(dossier))
                .findFirst()
                .orElseThrow(() -> new NotFound("no such decision"));
        issued.open(actor.get(), dossier, DocumentKind.DECISION, decision.file().ordinal());
        try (InputStream content = store.open(decision.file().file().sha256())) {
            earlier.attachIssued(
                    actor.get(),
                    draft.id(),
                    component.id(),
                    decision.number(),
                    decision.file().fileName(),
                    content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return done();
    }

    private String done() {
        return OpenDraft.address("papers", draft.id(), "attached");
    }
}
