package vn.bieuduong.identity.openid;

/** Vì sao phải có người đối chiếu: why the portal does not link an account by itself. */
enum LinkDoubt {
    /** The number is an account's, the name is another. */
    OTHER_NAME,
    /** The number is several accounts'. */
    SEVERAL_ACCOUNTS,
    /** Somebody says of himself that the number is his, and nobody has seen his card. */
    NUMBER_UNVERIFIED,
    /** The account is linked to somebody else of this provider. */
    OTHER_SUBJECT,
    /** Whoever is signed in is called otherwise, or has another number. */
    NOT_THE_OWNER
}
