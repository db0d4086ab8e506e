package vn.bieuduong.award;

/**
 * Một Bằng khen, Giấy khen: what a decision gives to one nominee.
 *
 * @param ordinal the nominee's place in the dossier's list
 * @param recipient as printed
 * @param revoked whether it counts no more, by itself or with the decision
 */
public record CertificateLine(IssuedKind kind, int ordinal, String recipient, boolean revoked) {

    CertificateLine revokedIf(boolean so) {
        return new CertificateLine(kind, ordinal, recipient, so);
    }
}
