package vn.bieuduong.signature.ades;

import eu.europa.esig.dss.cms.CMS;
import eu.europa.esig.dss.cms.object.CMSObjectUtils;
import eu.europa.esig.dss.cms.object.CMSSignedDataObject;
import eu.europa.esig.dss.model.DSSException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;

/**
 * Reads a CMS that bytes follow. A PDF pads its signature with zeros (or, signed after encryption, with noise), Bouncy
 * Castle refuses such bytes from 1.85 on, and DSS 6.4 would then report no signature at all. Goes with DSS 6.5.
 */
public final class TolerantCms extends CMSObjectUtils {

    @Override
    public CMS parseToCMS(byte[] encoded) {
        try (ASN1InputStream in = new ASN1InputStream(new ByteArrayInputStream(encoded))) {
            return new CMSSignedDataObject(new CMSSignedData(ContentInfo.getInstance(in.readObject())));
        } catch (IOException | CMSException | IllegalArgumentException | ClassCastException e) {
            throw new DSSException("Not a CMS", e);
        }
    }
}
