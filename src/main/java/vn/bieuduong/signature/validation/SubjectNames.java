package vn.bieuduong.signature.validation;

import eu.europa.esig.dss.model.x509.CertificateToken;
import java.security.cert.X509Certificate;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.x500.AttributeTypeAndValue;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.platform.Sha256;
import vn.bieuduong.signature.report.IdentityNumber;
import vn.bieuduong.signature.report.Signer;

/**
 * Chủ thể chứng thư: reads a certificate's names RDN by RDN. A printed name must not be searched: Java prints UID as a
 * bare identifier, and values hold quoted commas.
 */
public final class SubjectNames {

    private static final int LONGEST = 300;
    private static final String NAMELESS = "(không ghi tên)";

    /** Signs that change the direction, break the line or are none: a name could pretend to be another with them. */
    private static final Set<Integer> UNSEEN = Set.of(
            (int) Character.FORMAT,
            (int) Character.LINE_SEPARATOR,
            (int) Character.PARAGRAPH_SEPARATOR,
            (int) Character.SURROGATE,
            (int) Character.PRIVATE_USE,
            (int) Character.UNASSIGNED);

    private SubjectNames() {}

    public static Signer signer(CertificateToken token) {
        X509Certificate certificate = token.getCertificate();
        X500Name subject =
                X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
        X500Name issuer =
                X500Name.getInstance(certificate.getIssuerX500Principal().getEncoded());
        List<IdentityNumber> numbers = new ArrayList<>();
        for (String uid : values(subject, BCStyle.UID)) {
            IdentityNumber.parse(uid).ifPresent(numbers::add);
        }
        return new Signer(
                name(subject),
                first(subject, BCStyle.O),
                first(subject, BCStyle.T),
                numbers,
                name(issuer),
                certificate.getSerialNumber().toString(16),
                Sha256.of(token.getEncoded()),
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant());
    }

    public static String name(X500Principal principal) {
        return name(X500Name.getInstance(principal.getEncoded()));
    }

    private static String name(X500Name name) {
        for (ASN1ObjectIdentifier type : List.of(BCStyle.CN, BCStyle.O, BCStyle.OU, BCStyle.EmailAddress)) {
            String value = first(name, type);
            if (value != null) {
                return value;
            }
        }
        boolean says = Stream.of(name.getAttributeTypes())
                .anyMatch(type -> !values(name, type).isEmpty());
        return says ? clean(name.toString()) : NAMELESS;
    }

    private static @Nullable String first(X500Name name, ASN1ObjectIdentifier type) {
        List<String> values = values(name, type);
        return values.isEmpty() ? null : values.get(0);
    }

    private static List<String> values(X500Name name, ASN1ObjectIdentifier type) {
        List<String> values = new ArrayList<>();
        for (RDN rdn : name.getRDNs()) {
            for (AttributeTypeAndValue pair : rdn.getTypesAndValues()) {
                if (pair.getType().equals(type)) {
                    String value = clean(text(pair.getValue()));
                    if (!value.isEmpty()) {
                        values.add(value);
                    }
                }
            }
        }
        return values;
    }

    private static String text(ASN1Encodable value) {
        return value instanceof ASN1String string ? string.getString() : IETFUtils.valueToString(value);
    }

    /** Drops control and direction signs, with which a name could pretend to be another, and bounds the length. */
    private static String clean(String value) {
        StringBuilder text = new StringBuilder();
        Normalizer.normalize(value, Normalizer.Form.NFC)
                .codePoints()
                .filter(c -> !Character.isISOControl(c) && !UNSEEN.contains(Character.getType(c)))
                .limit(LONGEST)
                .forEach(text::appendCodePoint);
        return text.toString().strip();
    }
}
