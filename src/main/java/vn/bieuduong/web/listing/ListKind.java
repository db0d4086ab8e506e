package vn.bieuduong.web.listing;

import java.util.List;
import vn.bieuduong.account.PeopleColumn;
import vn.bieuduong.dossier.nominee.NomineeColumn;
import vn.bieuduong.listing.ListColumn;
import vn.bieuduong.organisation.BodyColumn;
import vn.bieuduong.organisation.place.PlaceColumn;
import vn.bieuduong.village.HouseholdColumn;

/** Loại danh sách: what may be imported from a file, with the columns of its template. */
public enum ListKind {
    BODIES(BodyColumn.values()),
    HOUSEHOLDS(HouseholdColumn.values()),
    NOMINEES(NomineeColumn.values()),
    PEOPLE(PeopleColumn.values()),
    PLACES(PlaceColumn.values());

    private final List<ListColumn> columns;

    ListKind(ListColumn[] columns) {
        this.columns = List.of(columns);
    }

    List<ListColumn> columns() {
        return columns;
    }
}
