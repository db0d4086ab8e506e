package vn.bieuduong.web.place;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.bieuduong.attachment.SpotCheck;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.inspection.table.Table;
import vn.bieuduong.listing.ListCheck;
import vn.bieuduong.organisation.place.PlaceImport;
import vn.bieuduong.web.RequestParameters;
import vn.bieuduong.web.listing.ListImport;
import vn.bieuduong.web.listing.ListKind;

/** Nhập danh mục địa danh từ tệp. */
@Named
@RequestScoped
public class PlaceImportPage extends ListImport {

    private final PlaceImport places;
    private final CurrentActor actor;

    @Inject
    PlaceImportPage(PlaceImport places, CurrentActor actor, SpotCheck worker, RequestParameters ask) {
        super(worker, ask, PlaceImport.MOST);
        this.places = places;
        this.actor = actor;
    }

    @Override
    protected ListCheck check(Table list) {
        return places.check(actor.get(), list);
    }

    @Override
    protected String add(Table list) {
        places.add(actor.get(), list);
        return "/place/import?faces-redirect=true&done=placesImported";
    }

    @Override
    public ListKind getKind() {
        return ListKind.PLACES;
    }

    public long getProvinces() {
        return places.count(actor.get()).provinces();
    }

    public long getCommunes() {
        return places.count(actor.get()).communes();
    }
}
