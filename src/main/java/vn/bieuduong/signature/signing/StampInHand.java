package vn.bieuduong.signature.signing;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.TimestampBinary;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import java.io.IOException;
import java.security.MessageDigest;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;

/** Dấu thời gian đã xin trước: given out for what it is over, and for nothing else. */
record StampInHand(byte[] token) implements TSPSource {

    private static final long serialVersionUID = 1L;

    /** What the signature is hashed by before the stamp is asked for. */
    static final DigestAlgorithm OVER = DigestAlgorithm.SHA256;

    @Override
    public TimestampBinary getTimeStampResponse(DigestAlgorithm algorithm, byte[] digest) {
        try {
            byte[] over = new TimeStampToken(new CMSSignedData(token))
                    .getTimeStampInfo()
                    .getMessageImprintDigest();
            if (!MessageDigest.isEqual(over, digest)) {
                throw new DSSException("a time stamp over something else");
            }
            return new TimestampBinary(token);
        } catch (CMSException | TSPException | IOException e) {
            throw new DSSException("no time stamp: " + e.getMessage(), e);
        }
    }
}
