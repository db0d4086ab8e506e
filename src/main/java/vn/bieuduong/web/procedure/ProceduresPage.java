package vn.bieuduong.web.procedure;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import vn.bieuduong.dossier.filing.Submitters;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.platform.OfficeDay;
import vn.bieuduong.procedure.Procedure;
import vn.bieuduong.procedure.Procedures;
import vn.bieuduong.procedure.finding.ProcedureSearch;
import vn.bieuduong.web.RequestParameters;

/**
 * Danh mục thủ tục: what can be asked for, found by what people say or by any word of it. To somebody who files, what he may
 * file comes first and apart from the rest.
 */
@Named
@RequestScoped
public class ProceduresPage {

    private final List<Procedure> yours;
    private final List<Procedure> others;
    private final String searched;

    @Inject
    ProceduresPage(
            Procedures procedures,
            ProcedureSearch search,
            Submitters submitters,
            CurrentActor actor,
            Clock clock,
            RequestParameters ask) {
        searched = ask.text("q").orElse("").strip();
        List<Procedure> found = search.find(searched, procedures.current(OfficeDay.today(clock)));
        Set<String> kinds = actor.find().map(submitters::kinds).orElse(Set.of());
        yours = found.stream().filter(one -> one.mayBeFiledBy(kinds)).toList();
        others = found.stream().filter(one -> !one.mayBeFiledBy(kinds)).toList();
    }

    /** What the one who is signed in may file; nothing for anybody else. */
    public List<Procedure> getYours() {
        return yours;
    }

    public List<Procedure> getOthers() {
        return others;
    }

    public String getSearched() {
        return searched;
    }
}
