package vn.bieuduong.notification.channel;

/** Đường báo tin: by what somebody is told outside the portal. */
public enum Medium {
    MAIL,
    /** Tin nhắn SMS. */
    SMS,
    /** Zalo Official Account. */
    ZALO
}
