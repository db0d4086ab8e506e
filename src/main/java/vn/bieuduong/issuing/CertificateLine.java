package vn.bieuduong.issuing;

/**
 * Một Bằng khen, Giấy khen: what a decision gives to one nominee.
 *
 * @param ordinal the nominee's place in the dossier's list
 * @param recipient as printed
 * @param revoked whether it counts no more, by itself or with the decision
 * @param unstamped whether it was sealed while no time stamp could be had
 */
public record CertificateLine(DocumentKind kind, int ordinal, String recipient, boolean revoked, boolean unstamped) {

    public CertificateLine standing(boolean revoked, boolean unstamped) {
        return new CertificateLine(kind, ordinal, recipient, revoked, unstamped);
    }
}
