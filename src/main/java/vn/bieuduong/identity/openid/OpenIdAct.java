package vn.bieuduong.identity.openid;

import vn.bieuduong.platform.AuditAct;

/** Việc với nhà cung cấp định danh: what people and administrators do with links between accounts and providers. */
enum OpenIdAct implements AuditAct {
    PROVIDER_VOUCHED,
    PROVIDER_LINKED,
    PROVIDER_UNLINKED,
    LINK_ASKED,
    LINK_APPROVED,
    LINK_DECLINED
}
