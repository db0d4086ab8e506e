package vn.bieuduong.web.dossier;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.DossierState;
import vn.bieuduong.dossier.ProgressView;
import vn.bieuduong.dossier.Supplement;
import vn.bieuduong.dossier.SupplementView;
import vn.bieuduong.dossier.filing.Filing;
import vn.bieuduong.dossier.filing.MyDossiers;
import vn.bieuduong.dossier.view.DossierView;
import vn.bieuduong.dossier.view.ItemSubject;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.issuing.CertificateLine;
import vn.bieuduong.issuing.DocumentKind;
import vn.bieuduong.issuing.IssuedDocuments;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.processing.handling.AfterFiling;
import vn.bieuduong.web.Language;
import vn.bieuduong.web.RequestParameters;
import vn.bieuduong.web.frame.RedirectException;

/** Hồ sơ đã nộp: where it stands, what is asked, taking it back, and the papers the office issued. */
@Named
@RequestScoped
public class ShowPage {

    private final MyDossiers mine;
    private final Filing filing;
    private final AfterFiling door;
    private final CurrentActor actor;
    private final DossierId id;
    private DossierView view;
    private final List<IssuedDocuments.Available> issued;
    private final List<CertificateLine> certificates;
    private String reason = "";

    @Inject
    ShowPage(
            MyDossiers mine,
            Filing filing,
            AfterFiling door,
            IssuedDocuments papers,
            CurrentActor actor,
            RequestParameters ask) {
        this.mine = mine;
        this.filing = filing;
        this.door = door;
        this.actor = actor;
        id = new DossierId(ask.id());
        view = mine.view(actor.get(), id);
        if (view.state() == DossierState.DRAFT) {
            throw new RedirectException("/dossier/tasks.xhtml?id=" + id.value());
        }
        issued = papers.available(actor.get(), id);
        certificates = papers.certificates(actor.get(), id);
    }

    /** Whether the reader may do something with it, and not only read it for his unit. */
    public boolean isOwn() {
        return mine.isOwn(actor.get(), id);
    }

    public String withdraw() {
        filing.withdraw(actor.get(), id, reason);
        DossierState now = mine.view(actor.get(), id).state();
        return OpenDraft.address("show", id, now == DossierState.WITHDRAWN ? "withdrawn" : "withdrawalAsked");
    }

    /** After an act on a page that is shown again. */
    void reread() {
        view = mine.view(actor.get(), id);
    }

    public DossierView getView() {
        return view;
    }

    /** The number the office knows it by, or the one of the filing. */
    public String getNumber() {
        return view.anyNumber();
    }

    public List<IssuedDocuments.Available> getIssued() {
        return issued;
    }

    /** What a paper is; a notice about one nominee says about whom. */
    public String name(IssuedDocuments.Available paper) {
        String kind = Texts.of("issuing", "DocumentKind." + paper.kind(), Language.current(), List.of());
        return paper.kind() != DocumentKind.NOMINEE_NOTICE
                ? kind
                : view.nominees().stream()
                        .filter(nominee -> nominee.ordinal() == paper.ordinal())
                        .findFirst()
                        .map(nominee -> kind + ": " + nominee.form().name())
                        .orElse(kind);
    }

    public List<CertificateLine> getCertificates() {
        return certificates;
    }

    public @Nullable SupplementView getAsked() {
        return view.openSupplement().orElse(null);
    }

    /** Whether he may still change what he filed. */
    public boolean isCorrectable() {
        return door.isCorrectable(actor.get(), id);
    }

    /** Whether he may still take it back. */
    public boolean isReturnable() {
        return door.isWithdrawable(actor.get(), id);
    }

    /** Whether the office is at work on it and its time runs. */
    public boolean isDueRunning() {
        return view.dueAt().isPresent()
                && (view.state() == DossierState.RECEIVED || view.state() == DossierState.IN_PROGRESS);
    }

    /** Newest first. */
    public List<ProgressView> getProgress() {
        List<ProgressView> lines = new ArrayList<>(view.progress());
        Collections.reverse(lines);
        return lines;
    }

    public String line(ProgressView line) {
        return line.text(Language.current());
    }

    /** What an item of the request concerns, in words. */
    public String subject(Supplement.Item item) {
        return ItemSubject.of(item, view.procedure(), view.nominees())
                .map(subject -> subject.in(Language.current()))
                .orElse(Texts.of("applicant", "supplement.whole", Language.current(), List.of()));
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
