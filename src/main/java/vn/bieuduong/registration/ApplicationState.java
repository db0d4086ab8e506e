package vn.bieuduong.registration;

/** Trạng thái đề nghị mở tài khoản của đơn vị. */
public enum ApplicationState {
    WAITING,
    APPROVED,
    REFUSED
}
