package vn.bieuduong.signature.signing;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.TimestampBinary;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.net.BoundedHttp;
import vn.bieuduong.platform.random.Unguessable;

/**
 * Dấu thời gian: asks one authority (RFC 3161) for the time of a signature. Only the configured address is called, no
 * redirection is followed, and neither a slow nor a long answer is waited for.
 *
 * @param authority its address
 * @param patience for the whole answer
 * @param required whether nothing is sealed without its stamp
 */
public record TimeStamps(URI authority, Duration patience, boolean required) implements TSPSource {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(TimeStamps.class);
    private static final int MOST_BYTES = 64 * 1024;

    @Override
    public TimestampBinary getTimeStampResponse(DigestAlgorithm algorithm, byte[] digest) {
        try {
            TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
            generator.setCertReq(true);
            TimeStampRequest request = generator.generate(
                    new ASN1ObjectIdentifier(algorithm.getOid()), digest, new BigInteger(1, Unguessable.bytes(8)));
            TimeStampResponse response = new TimeStampResponse(asked(request.getEncoded()));
            response.validate(request);
            if (response.getTimeStampToken() == null) {
                throw new DSSException("time stamp refused: " + response.getStatusString());
            }
            return new TimestampBinary(response.getTimeStampToken().getEncoded());
        } catch (IOException | TSPException e) {
            throw new DSSException("no time stamp: " + e.getMessage(), e);
        }
    }

    /** The stamp over a signature, for {@link PdfInHand#signed}; empty where none is to be had and none is required. */
    public byte[] over(byte[] signature) {
        try {
            return getTimeStampResponse(StampInHand.OVER, DSSUtils.digest(StampInHand.OVER, signature))
                    .getBytes();
        } catch (DSSException e) {
            if (required) {
                Refusal refusal = Refusal.of(SealReason.TIME_STAMP_MISSING);
                refusal.initCause(e);
                throw refusal;
            }
            LOG.warn("signed without a time stamp: {} gave none", authority, e);
            return new byte[0];
        }
    }

    private byte[] asked(byte[] request) throws IOException {
        return new BoundedHttp(patience, MOST_BYTES, null)
                .body(HttpRequest.newBuilder(authority)
                        .header("Content-Type", "application/timestamp-query")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(request)));
    }
}
