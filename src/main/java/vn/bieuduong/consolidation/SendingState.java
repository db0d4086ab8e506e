package vn.bieuduong.consolidation;

/** Tình trạng danh sách gửi lên. */
public enum SendingState {
    /** It waits for the unit above. */
    SENT,
    /** The unit above has given it back, with a reason. */
    RETURNED,
    /** The sender has taken it back before anybody took it over. */
    RECALLED,
    /** It stands in the dossier of the unit above. */
    TAKEN,
    /** What became of it is known. */
    DECIDED;

    /** Whether nobody below changes the list now. */
    public boolean isHeld() {
        return this == SENT || this == TAKEN || this == DECIDED;
    }
}
