package vn.bieuduong.signature.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Signature;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Calendar;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.DEROctetString;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.bieuduong.signature.CmsMaker;
import vn.bieuduong.signature.report.IntegrityCode;
import vn.bieuduong.signature.report.SignatureEntry;

/** A bare RSA signature beside its certificate (ISO 32000-1, 12.8.3.2), made here with a key of its own. */
class X509RsaSha1SignatureTest {

    private static final byte[] CONTENT = "x".repeat(20_000).getBytes(StandardCharsets.US_ASCII);
    private static final List<Integer> RANGE = List.of(0, 10, 20, 30);
    private static final String OLD = "adbe.x509.rsa_sha1";

    private static CmsMaker maker;
    private static byte[] value;

    @BeforeAll
    static void signs() throws Exception {
        maker = CmsMaker.of("RSA", "CN=Hà Văn Pẩu");
        Signature signature = Signature.getInstance("SHA1withRSA");
        signature.initSign(maker.pair().getPrivate());
        signature.update(CONTENT);
        value = new DEROctetString(signature.sign()).getEncoded();
    }

    @Test
    void whatTheKeySignedHolds() throws Exception {
        X509RsaSha1Signature signature = of(OLD, new COSString(encoded()), value);
        assertThat(signature).isNotNull();
        assertThat(signature.holds(new ByteArrayInputStream(CONTENT))).isTrue();
        SignatureEntry entry = signature.entry(IntegrityCode.DIGEST_MISMATCH, true, List.of(1));
        assertThat(entry.toString()).contains("RSA 2048, SHA1", OLD, "Hà Văn Pẩu");
    }

    @Test
    void theFirstCertificateOfAChainIsTheSigners() throws Exception {
        COSArray chain = new COSArray(List.of(new COSString(encoded()), new COSString("x")));
        assertThat(of(OLD, chain, value).holds(new ByteArrayInputStream(CONTENT)))
                .isTrue();
    }

    @Test
    void anotherContentDoesNotHold() throws Exception {
        byte[] altered = CONTENT.clone();
        altered[altered.length - 1]++;
        X509RsaSha1Signature signature = of(OLD, new COSString(encoded()), value);
        assertThat(signature.holds(new ByteArrayInputStream(altered))).isFalse();
        assertThat(signature.failure()).isEqualTo(IntegrityCode.DIGEST_MISMATCH);
    }

    @Test
    void whatTheKeyNeverMadeDoesNotHold() throws Exception {
        byte[] other = new DEROctetString(new byte[256]).getEncoded();
        X509RsaSha1Signature signature = of(OLD, new COSString(encoded()), other);
        assertThat(signature.holds(new ByteArrayInputStream(CONTENT))).isFalse();
        assertThat(signature.failure()).isEqualTo(IntegrityCode.VALUE_WRONG);
    }

    @Test
    void noOctetStringHoldsNothing() throws Exception {
        X509RsaSha1Signature signature = of(OLD, new COSString(encoded()), new byte[] {5, 0});
        assertThat(signature.holds(new ByteArrayInputStream(CONTENT))).isFalse();
        assertThat(signature.failure()).isEqualTo(IntegrityCode.VALUE_WRONG);
    }

    @Test
    void itIsKnownByItsKindAndItsCertificate() throws Exception {
        assertThat(of("adbe.pkcs7.detached", new COSString(encoded()), value)).isNull();
        assertThat(of(OLD, null, value)).isNull();
        assertThat(of(OLD, new COSArray(), value)).isNull();
    }

    @Test
    void whenItSaysItWasMadeIsOnlyClaimed() throws Exception {
        Calendar when = Calendar.getInstance();
        PDSignature signed = signature(OLD, new COSString(encoded()), value);
        signed.setSignDate(when);
        assertThat(X509RsaSha1Signature.of(signed, RANGE).claimed())
                .isEqualTo(when.toInstant().truncatedTo(ChronoUnit.SECONDS))
                .isBefore(Instant.now().plusSeconds(1));
        assertThat(of(OLD, new COSString(encoded()), value).claimed()).isNull();
    }

    private static byte[] encoded() throws Exception {
        return maker.certificate().getEncoded();
    }

    private static X509RsaSha1Signature of(String kind, COSBase certificate, byte[] contents) throws IOException {
        return X509RsaSha1Signature.of(signature(kind, certificate, contents), RANGE);
    }

    private static PDSignature signature(String kind, COSBase certificate, byte[] contents) {
        PDSignature signature = new PDSignature();
        signature.setSubFilter(COSName.getPDFName(kind));
        signature.getCOSObject().setItem(COSName.getPDFName("Cert"), certificate);
        signature.setContents(contents);
        return signature;
    }
}
