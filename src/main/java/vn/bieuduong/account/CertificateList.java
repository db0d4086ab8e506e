package vn.bieuduong.account;

import java.util.List;
import java.util.Optional;
import vn.bieuduong.identity.OwnCertificateLine;
import vn.bieuduong.platform.id.AccountName;

/**
 * Chứng thư số được nhận khi ký bên ngoài, của một người.
 *
 * @param personalId the number, mostly hidden, that makes any trusted certificate with it his; empty when none is known
 * @param lines those known to be his besides, ended ones too, newest first
 */
public record CertificateList(
        AccountName account, String displayName, Optional<String> personalId, List<OwnCertificateLine> lines) {

    public long open() {
        return lines.stream().filter(OwnCertificateLine::isOpen).count();
    }
}
