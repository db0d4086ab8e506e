package vn.bieuduong.web.village;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.bieuduong.attachment.SpotCheck;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.inspection.table.Table;
import vn.bieuduong.listing.ListCheck;
import vn.bieuduong.village.Households;
import vn.bieuduong.web.RequestParameters;
import vn.bieuduong.web.dossier.OpenDraft;
import vn.bieuduong.web.listing.ListImport;
import vn.bieuduong.web.listing.ListKind;

/** Nhập danh sách hộ từ tệp. */
@Named
@RequestScoped
public class HouseholdImportPage extends ListImport {

    private final Households households;
    private final OpenDraft draft;
    private final CurrentActor actor;

    @Inject
    HouseholdImportPage(
            Households households, OpenDraft draft, CurrentActor actor, SpotCheck worker, RequestParameters ask) {
        super(worker, ask, Households.MOST);
        this.households = households;
        this.draft = draft;
        this.actor = actor;
    }

    @Override
    protected ListCheck check(Table list) {
        return households.check(actor.get(), draft.id(), list);
    }

    @Override
    protected String add(Table list) {
        households.add(actor.get(), draft.id(), list);
        return WorkPage.address("households", draft.id(), "householdsImported");
    }

    @Override
    public ListKind getKind() {
        return ListKind.HOUSEHOLDS;
    }

    @Override
    public String getTemplate() {
        return "/village/template.xlsx?id=" + draft.id().value();
    }
}
