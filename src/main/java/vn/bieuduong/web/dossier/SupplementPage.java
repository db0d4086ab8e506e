package vn.bieuduong.web.dossier;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.InputStream;
import java.util.Map;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.PaperId;
import vn.bieuduong.dossier.filing.Drafts;
import vn.bieuduong.dossier.filing.Filing;
import vn.bieuduong.dossier.view.DossierView;
import vn.bieuduong.dossier.view.Shown;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.web.RequestParameters;
import vn.bieuduong.web.answering.AnswerForm;
import vn.bieuduong.web.answering.Uploads;
import vn.bieuduong.web.keeping.KeptForms;

/** Bổ sung hồ sơ: the answer of whoever is signed in and has the dossier. */
@Named
@RequestScoped
public class SupplementPage {

    private final AnswerForm form;
    private final DossierId id;

    @Inject
    SupplementPage(
            Filing filing,
            Drafts drafts,
            ShowPage page,
            CurrentActor actor,
            RequestParameters ask,
            KeptForms keeping,
            Uploads uploads) {
        id = page.getView().id();
        form = new AnswerForm(
                page.getView(),
                new AnswerForm.Door() {
                    @Override
                    public DossierView reread() {
                        page.reread();
                        return page.getView();
                    }

                    @Override
                    public void keep(int round, Map<String, String> written, Shown shown) {
                        filing.keepAnswer(actor.get(), id, round, written, shown);
                    }

                    @Override
                    public void send(int round, Map<String, String> written, Shown shown) {
                        filing.answerSupplement(actor.get(), id, round, written, shown);
                    }

                    @Override
                    public void attach(String component, String fileName, InputStream content) {
                        drafts.attach(actor.get(), id, component, fileName, content);
                    }

                    @Override
                    public void detach(PaperId paper) {
                        drafts.detach(actor.get(), id, paper);
                    }
                },
                keeping::own,
                ask,
                uploads);
    }

    public AnswerForm getForm() {
        return form;
    }

    /** Sends the answer. */
    public String answer() {
        form.send();
        return OpenDraft.address("show", id, "answered");
    }

    public String attach(String component) {
        form.attach(component);
        return OpenDraft.address("supplement", id, "attached");
    }

    public String detach(PaperId paper) {
        form.detach(paper);
        return OpenDraft.address("supplement", id, "detached");
    }
}
