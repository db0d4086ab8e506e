package vn.bieuduong.organisation.place;

import vn.bieuduong.platform.AuditAct;

/** Việc với danh mục địa danh. */
enum PlaceAct implements AuditAct {
    PLACES_IMPORTED
}
