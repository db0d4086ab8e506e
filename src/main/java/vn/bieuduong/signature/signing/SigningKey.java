package vn.bieuduong.signature.signing;

import java.util.List;

/**
 * Khóa ký: something that can sign bytes: a key file, a token, an HSM or a remote service. The private key itself never
 * shows. The middle one of the three steps of {@link PdfSigner}.
 */
public interface SigningKey {

    /** The certificate and its issuers, the signer's own first, each DER. Issuers must be there: a reader needs the chain. */
    List<byte[]> chain();

    /** The signature over the data, with SHA-256 and the key's own scheme. */
    byte[] sign(byte[] data);
}
