package vn.bieuduong.signature.signing;

import eu.europa.esig.dss.alert.SilentOnStatusAlert;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.ImageScaling;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.PAdESTimestampParameters;
import eu.europa.esig.dss.pades.SignatureFieldParameters;
import eu.europa.esig.dss.pades.SignatureImageParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.pdf.PdfSignatureFieldPositionChecker;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.signature.report.Signer;
import vn.bieuduong.signature.validation.SignatureLibrary;
import vn.bieuduong.signature.validation.SubjectNames;

/**
 * Đóng dấu ký số: signs PDFs in three steps: prepare gives the data to sign, a {@link SigningKey} signs it, embed puts
 * the signature in. The steps may lie apart; the signed file depends on their input alone.
 */
public final class PdfSigner {

    /** Room for the signature with its chain; what is left is padding, so not more than needed. */
    private static final int CONTENT_SIZE = 12 * 1024;

    /** Besides, for a time stamp with its authority's chain. */
    private static final int STAMP_SIZE = 12 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(PdfSigner.class);

    private final CommonCertificateVerifier verifier = new CommonCertificateVerifier(true);
    private final @Nullable TimeStamps stamps;
    private final boolean roomForStamp;

    /**
     * Bản chờ ký: what the first step gives.
     *
     * @param dataToSign the bytes for {@link SigningKey#sign}
     */
    public record Prepared(byte[] pdf, SigningRequest request, List<byte[]> chain, byte[] dataToSign) {}

    /**
     * Văn bản đã ký.
     *
     * @param stampMissing whether it had to go without the time stamp that is configured
     */
    public record Signed(byte[] pdf, boolean stampMissing) {}

    public PdfSigner() {
        this(null);
    }

    /** @param stamps where each signature gets its time stamp; null for none */
    public PdfSigner(@Nullable TimeStamps stamps) {
        this(stamps, stamps != null);
    }

    private PdfSigner(@Nullable TimeStamps stamps, boolean roomForStamp) {
        this.stamps = stamps;
        this.roomForStamp = roomForStamp;
        SignatureLibrary.policyHash();
        // refused in prepare, by the time of signing rather than by the clock
        verifier.setAlertOnExpiredCertificate(new SilentOnStatusAlert());
        verifier.setAlertOnNotYetValidCertificate(new SilentOnStatusAlert());
    }

    /**
     * Asks nobody for a time stamp; whoever embeds may have one.
     *
     * @param roomForStamp whether room is left for it
     */
    public static PdfSigner forStampInHand(boolean roomForStamp) {
        return new PdfSigner(null, roomForStamp);
    }

    /** Whose signatures the key makes. */
    public static Signer holder(SigningKey key) {
        return holder(key.chain());
    }

    /** Whose certificate the chain begins with. */
    public static Signer holder(List<byte[]> chain) {
        return SubjectNames.signer(DSSUtils.loadCertificate(chain.get(0)));
    }

    /** All three steps in one. */
    public byte[] seal(byte[] pdf, SigningRequest request, SigningKey key) {
        return sign(pdf, request, key).pdf();
    }

    /** All three steps in one, and whether a time stamp is missing. */
    public Signed sign(byte[] pdf, SigningRequest request, SigningKey key) {
        Prepared prepared = prepare(pdf, request, key.chain());
        return embed(prepared, key.sign(prepared.dataToSign()));
    }

    /** First step; refuses an expired certificate. */
    public Prepared prepare(byte[] pdf, SigningRequest request, List<byte[]> chain) {
        mustBeValid(chain, request.at());
        return prepareUnchecked(pdf, request, chain);
    }

    /** Refuses a key whose certificate does not count at this moment, as {@link #prepare} would. */
    public static void mustBeValid(SigningKey key, Instant at) {
        mustBeValid(key.chain(), at);
    }

    private static void mustBeValid(List<byte[]> chain, Instant at) {
        CertificateToken own = DSSUtils.loadCertificate(chain.get(0));
        Refusal.unless(!own.getNotAfter().before(Date.from(at)), SealReason.CERTIFICATE_EXPIRED);
        Refusal.unless(!own.getNotBefore().after(Date.from(at)), SealReason.CERTIFICATE_NOT_YET_VALID);
    }

    /** As {@link #prepare}, whatever the certificate's dates: for sample papers that show a bad one. */
    public Prepared prepareUnchecked(byte[] pdf, SigningRequest request, List<byte[]> chain) {
        try {
            byte[] data = service()
                    .getDataToSign(document(pdf), parameters(request, chain))
                    .getBytes();
            return new Prepared(pdf, request, List.copyOf(chain), data);
        } catch (RuntimeException e) {
            throw refusal(SealReason.DOCUMENT_UNREADABLE, e);
        }
    }

    /** Last step: the signed file, with a time stamp where that is wanted and can be had. */
    public Signed embed(Prepared prepared, byte[] signature) {
        if (stamps == null) {
            return new Signed(
                    embed(prepared, signature, SignatureLevel.PAdES_BASELINE_B, null, SealReason.SIGNING_FAILED),
                    false);
        }
        try {
            return new Signed(
                    embed(prepared, signature, SignatureLevel.PAdES_BASELINE_T, stamps, SealReason.TIME_STAMP_MISSING),
                    false);
        } catch (Refusal refusal) {
            if (stamps.required()) {
                throw refusal;
            }
            LOG.warn("sealed without a time stamp: {} gave none", stamps.authority(), refusal.getCause());
            return new Signed(
                    embed(prepared, signature, SignatureLevel.PAdES_BASELINE_B, null, SealReason.SIGNING_FAILED), true);
        }
    }

    /**
     * Last step with a stamp that was fetched before; refused where it is over something else.
     *
     * @param stamp the token; empty for none
     */
    public byte[] embed(Prepared prepared, byte[] signature, byte[] stamp) {
        return stamp.length == 0
                ? embed(prepared, signature, SignatureLevel.PAdES_BASELINE_B, null, SealReason.SIGNING_FAILED)
                : embed(
                        prepared,
                        signature,
                        SignatureLevel.PAdES_BASELINE_T,
                        new StampInHand(stamp),
                        SealReason.TIME_STAMP_MISSING);
    }

    private byte[] embed(
            Prepared prepared, byte[] signature, SignatureLevel level, @Nullable TSPSource source, SealReason failure) {
        try {
            PAdESSignatureParameters parameters = parameters(prepared.request(), prepared.chain());
            parameters.setSignatureLevel(level);
            SignatureAlgorithm algorithm = SignatureAlgorithm.getAlgorithm(
                    parameters.getEncryptionAlgorithm(), parameters.getDigestAlgorithm());
            PAdESService service = service();
            service.setTspSource(source);
            if (source instanceof StampInHand) {
                parameters.setSignatureTimestampParameters(new PAdESTimestampParameters(StampInHand.OVER));
            }
            DSSDocument pdf = document(prepared.pdf());
            DSSDocument signed = service.signDocument(pdf, parameters, new SignatureValue(algorithm, signature));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            signed.writeTo(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            throw refusal(failure, e);
        }
    }

    private PAdESService service() {
        PAdESService service = new PAdESService(verifier);
        PdfBoxNativeObjectFactory factory = new PdfBoxNativeObjectFactory();
        // a seal belongs over the left third of the signature
        PdfSignatureFieldPositionChecker positions = new PdfSignatureFieldPositionChecker();
        positions.setAlertOnSignatureFieldOverlap(new SilentOnStatusAlert());
        factory.setPdfSignatureFieldPositionChecker(positions);
        service.setPdfObjFactory(factory);
        return service;
    }

    private PAdESSignatureParameters parameters(SigningRequest request, List<byte[]> chain) {
        List<CertificateToken> tokens =
                chain.stream().map(DSSUtils::loadCertificate).toList();
        PAdESSignatureParameters parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_B);
        parameters.setSigningCertificate(tokens.get(0));
        parameters.setCertificateChain(tokens);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setReason(request.reason());
        parameters.setLocation(request.location());
        parameters.setSignerName(SubjectNames.signer(tokens.get(0)).commonName());
        parameters.setContentSize(roomForStamp ? CONTENT_SIZE + STAMP_SIZE : CONTENT_SIZE);
        parameters.setSigningTimeZone(TimeZone.getTimeZone(Settings.ZONE));
        parameters
                .bLevel()
                .setSigningDate(Date.from(Instant.ofEpochSecond(request.at().getEpochSecond())));
        SignatureImage mark = request.mark();
        if (mark != null) {
            parameters.setImageParameters(image(mark));
        }
        return parameters;
    }

    private static SignatureImageParameters image(SignatureImage mark) {
        SignatureFieldParameters field = new SignatureFieldParameters();
        field.setPage(mark.page());
        field.setOriginX((float) mark.left());
        field.setOriginY((float) mark.top());
        field.setWidth((float) mark.width());
        field.setHeight((float) mark.height());
        SignatureImageParameters image = new SignatureImageParameters();
        image.setImage(new InMemoryDocument(mark.png(), "mark.png"));
        image.setImageScaling(ImageScaling.ZOOM_AND_CENTER);
        image.setFieldParameters(field);
        return image;
    }

    private static DSSDocument document(byte[] pdf) {
        return new InMemoryDocument(pdf, "document.pdf");
    }

    private static Refusal refusal(SealReason reason, RuntimeException cause) {
        if (cause instanceof Refusal refusal) {
            return refusal;
        }
        Refusal refusal = Refusal.of(reason);
        refusal.initCause(cause);
        return refusal;
    }
}
