package vn.bieuduong.signature.validation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessable;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.jspecify.annotations.Nullable;

/**
 * Một tệp CMS: its bytes without armour, and what we ask of it ourselves.
 *
 * @param encoded without armour, with whatever follows it
 * @param appended whether something that is not blank follows it
 */
public record CmsBytes(byte[] encoded, CMSSignedData data, boolean appended) {

    /** Where a signature that is not kept as bare DER begins: a line of dashes, or the base64 of a sequence. */
    private static final String ARMOUR = "-----BEGIN ";

    /**
     * Reads the file.
     *
     * @throws IOException when it is no CMS signature
     */
    public static CmsBytes read(Path file) throws IOException {
        byte[] bytes = withoutArmour(Files.readAllBytes(file));
        ByteArrayInputStream all = new ByteArrayInputStream(bytes);
        try {
            ContentInfo info = ContentInfo.getInstance(new ASN1InputStream(all).readObject());
            if (!CMSObjectIdentifiers.signedData.equals(info.getContentType())) {
                throw new IOException("not signed data");
            }
            return new CmsBytes(bytes, new CMSSignedData(info), !isBlank(all.readAllBytes()));
        } catch (CMSException | RuntimeException e) {
            throw new IOException("not a CMS", e);
        }
    }

    /** What it encloses; empty when the content lies elsewhere. */
    public Optional<byte[]> content() throws IOException {
        CMSProcessable content = data.getSignedContent();
        try {
            return content != null && content.getContent() instanceof byte[] bytes
                    ? Optional.of(bytes)
                    : Optional.empty();
        } catch (RuntimeException e) {
            throw new IOException(e);
        }
    }

    /**
     * Whether the signer's attributes say what they must: the kind of what was signed. Without attributes the content itself is
     * signed, and must then not be somebody's attributes passed off as a document.
     */
    public boolean isConsistent(SignerInformation signer) {
        AttributeTable attributes = signer.getSignedAttributes();
        if (attributes == null) {
            CMSProcessable content = data.getSignedContent();
            return !(content != null
                    && content.getContent() instanceof byte[] bytes
                    && bytes.length > 1
                    && bytes[0] == 0x31
                    && data.getSignedContentTypeOID().equals(CMSObjectIdentifiers.data.getId()));
        }
        return attributes.getAll(CMSAttributes.contentType).size() == 1
                && attributes.getAll(CMSAttributes.messageDigest).size() == 1
                && value(attributes, CMSAttributes.contentType) instanceof ASN1ObjectIdentifier kind
                && kind.getId().equals(data.getSignedContentTypeOID())
                && value(attributes, CMSAttributes.messageDigest) instanceof ASN1OctetString;
    }

    /** The digest of what the signer signed; empty without attributes. */
    public static Optional<byte[]> digest(SignerInformation signer) {
        AttributeTable attributes = signer.getSignedAttributes();
        return attributes != null && value(attributes, CMSAttributes.messageDigest) instanceof ASN1OctetString digest
                ? Optional.of(digest.getOctets())
                : Optional.empty();
    }

    /** When the signer says he signed; null without attributes or such an attribute. */
    public static @Nullable Instant signedAt(SignerInformation signer) {
        AttributeTable attributes = signer.getSignedAttributes();
        try {
            return attributes != null && value(attributes, CMSAttributes.signingTime) instanceof ASN1Primitive time
                    ? Time.getInstance(time).getDate().toInstant()
                    : null;
        } catch (RuntimeException e) {
            return null;
        }
    }

    private static Object value(AttributeTable attributes, ASN1ObjectIdentifier type) {
        Attribute attribute = attributes.get(type);
        return attribute == null || attribute.getAttrValues().size() != 1
                ? ""
                : attribute.getAttrValues().getObjectAt(0).toASN1Primitive();
    }

    private static byte[] withoutArmour(byte[] bytes) throws IOException {
        if (bytes.length == 0 || bytes[0] == 0x30) {
            return bytes;
        }
        String text = new String(bytes, StandardCharsets.US_ASCII).strip();
        if (text.startsWith("\uFFFD\uFFFD\uFFFD")) {
            text = text.substring(3).strip();
        }
        if (text.startsWith(ARMOUR)) {
            int begin = text.indexOf('\n');
            int end = text.indexOf("-----END ");
            if (begin < 0 || end < begin) {
                throw new IOException("cut armour");
            }
            if (!text.substring(end).matches("-----END [A-Z0-9 ]+-----")) {
                throw new IOException("something follows the armour");
            }
            text = text.substring(begin, end);
        }
        try {
            return Base64.getDecoder().decode(text.replaceAll("\\s", ""));
        } catch (IllegalArgumentException e) {
            throw new IOException("not base64", e);
        }
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte one : bytes) {
            if (one != 0 && one != '\n' && one != '\r' && one != ' ') {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CmsBytes cms && Arrays.equals(encoded, cms.encoded);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(encoded);
    }

    @Override
    public String toString() {
        return "CMS of " + encoded.length + " bytes";
    }
}
