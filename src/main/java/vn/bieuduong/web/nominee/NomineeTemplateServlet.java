package vn.bieuduong.web.nominee;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.filing.Drafts;
import vn.bieuduong.dossier.nominee.NomineeHead;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.listing.ListWorkbook;
import vn.bieuduong.procedure.Procedure;
import vn.bieuduong.web.FileContent;
import vn.bieuduong.web.FileServlet;
import vn.bieuduong.web.Language;
import vn.bieuduong.web.RequestParameters;
import vn.bieuduong.web.Words;
import vn.bieuduong.web.listing.ListTemplateServlet;

/** Tệp mẫu danh sách của một thủ tục: the columns that its kinds of nominees have, kinds and awards to choose from. */
@WebServlet("/nominee/template.xlsx")
public class NomineeTemplateServlet extends FileServlet {

    private static final long serialVersionUID = 1L;

    private final transient RequestParameters ask;
    private final transient Drafts drafts;
    private final transient CurrentActor actor;
    private final transient Words words;

    @Inject
    NomineeTemplateServlet(RequestParameters ask, Drafts drafts, CurrentActor actor, Words words) {
        this.ask = ask;
        this.drafts = drafts;
        this.actor = actor;
        this.words = words;
    }

    @Override
    protected FileContent content(HttpServletRequest request) {
        Procedure procedure = drafts.procedure(actor.get(), new DossierId(ask.id()));
        List<NomineeHead> heads = NomineeHead.of(procedure);
        Map<NomineeHead, List<String>> choices = new HashMap<>();
        for (NomineeHead head : heads) {
            List<String> offered = head.choices(procedure, Language.current());
            if (!offered.isEmpty()) {
                choices.put(head, offered);
            }
        }
        return FileContent.made(
                words.say("listImport.fileName.NOMINEES", List.of()),
                ListTemplateServlet.XLSX,
                ListWorkbook.template(heads, choices, Language.current()));
    }
}
