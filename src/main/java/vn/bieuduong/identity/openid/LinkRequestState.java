package vn.bieuduong.identity.openid;

/** Trạng thái đề nghị liên kết. */
public enum LinkRequestState {
    WAITING,
    APPROVED,
    REFUSED
}
