package vn.bieuduong.notification;

/** Trở ngại: why a message has not been taken by a mail server. */
enum Trouble {
    NONE,
    /** The mail server could not be reached, or lets us in no more. */
    AWAY,
    /** It said "later" about this message: a reply that begins with 4. */
    LATER,
    /** It refused this message for good: a reply that begins with 5. */
    REFUSED,
    /** No address that a message could be sent to. */
    MALFORMED,
    /** No mail server took it for as long as it is tried. */
    TOO_OLD
}
