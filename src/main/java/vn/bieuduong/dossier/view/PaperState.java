package vn.bieuduong.dossier.view;

/** Kết quả kiểm tra giấy tờ: for colour and icon beside the sentences. Never GOOD unless all three axes hold. */
public enum PaperState {
    /** Still with the inspection worker. */
    CHECKING,
    /** Intact, a trusted signer, the filer's or the unit's own number; or no signature was asked for. */
    GOOD,
    /** May be filed; the clerk will look: signer unknown, not comparable or somebody else, unsigned though asked for. */
    WARNING,
    /** May be filed; no malware scanner has seen it yet, so nobody can open it. What else was found stands beside. */
    UNSCANNED,
    /** Changed after signing, broken, unreadable or dangerous: cannot be filed. */
    BAD
}
