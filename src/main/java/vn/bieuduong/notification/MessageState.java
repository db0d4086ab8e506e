package vn.bieuduong.notification;

/** Tình trạng gửi: how far a message has come by e-mail. */
public enum MessageState {
    WAITING,
    SENT,
    GIVEN_UP,
    /** No address is known: it is read in the portal alone. */
    PORTAL_ONLY
}
