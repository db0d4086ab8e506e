package vn.bieuduong.web.administration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import vn.bieuduong.attachment.SpotCheck;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.inspection.table.Table;
import vn.bieuduong.listing.ListCheck;
import vn.bieuduong.organisation.OrganisationImport;
import vn.bieuduong.procedure.ApplicantKind;
import vn.bieuduong.web.Language;
import vn.bieuduong.web.RequestParameters;
import vn.bieuduong.web.listing.ListImport;
import vn.bieuduong.web.listing.ListKind;

/** Nhập danh sách cơ quan, đơn vị từ tệp. */
@Named
@RequestScoped
public class OrganisationImportPage extends ListImport {

    private final OrganisationImport bodies;
    private final CurrentActor actor;

    @Inject
    OrganisationImportPage(OrganisationImport bodies, CurrentActor actor, SpotCheck worker, RequestParameters ask) {
        super(worker, ask, OrganisationImport.MOST);
        this.bodies = bodies;
        this.actor = actor;
    }

    @Override
    protected ListCheck check(Table list) {
        return bodies.check(actor.get(), list, kinds());
    }

    @Override
    protected String add(Table list) {
        bodies.add(actor.get(), list, kinds());
        return "/administration/organisations?faces-redirect=true&done=organisationsImported";
    }

    @Override
    public ListKind getKind() {
        return ListKind.BODIES;
    }

    /** Kinds of applicants by what people call them, in both languages: a file is not written in the language of the page. */
    private static Map<String, String> kinds() {
        Map<String, String> kinds = new HashMap<>();
        for (ApplicantKind kind : ApplicantKind.values()) {
            for (Locale language : Language.all()) {
                kinds.put(kind.label(language), kind.name().toLowerCase(Locale.ROOT));
            }
        }
        return kinds;
    }
}
