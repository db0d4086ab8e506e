package vn.bieuduong.notification.channel;

/** Trở ngại: why a message has not been taken, or has come back. */
public enum Trouble {
    NONE,
    /** Whoever takes messages could not be reached, or lets us in no more. */
    AWAY,
    /** It said "later" about this message: of a mail server, a reply that begins with 4. */
    LATER,
    /** It refused this message for good: of a mail server, a reply that begins with 5. */
    REFUSED,
    /** No address or number that a message could be sent to. */
    MALFORMED,
    /** Nobody took it for as long as it is tried. */
    TOO_OLD,
    /** It was taken, and came back later: it never reached the mailbox (RFC 3464). */
    BOUNCED
}
