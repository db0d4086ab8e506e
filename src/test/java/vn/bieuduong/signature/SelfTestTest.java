package vn.bieuduong.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Clock;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.junit.jupiter.api.Test;
import vn.bieuduong.signature.validation.SignatureLibrary;
import vn.bieuduong.signature.validation.TrustFolders;

class SelfTestTest {

    @Test
    void theLibraryStackOfThisBuildWorks() {
        assertThatCode(() -> new SignatureInspector(TrustFolders.under(), Clock.systemUTC()).selfTest())
                .doesNotThrowAnyException();
    }

    @Test
    void aPaddedCmsIsRead() throws Exception {
        SignedData empty = new SignedData(
                new DERSet(), new ContentInfo(CMSObjectIdentifiers.data, null), null, null, new DERSet());
        byte[] cms = new ContentInfo(CMSObjectIdentifiers.signedData, empty).getEncoded(ASN1Encoding.DER);
        byte[] padded = java.util.Arrays.copyOf(cms, cms.length + 100);

        assertThat(SignatureLibrary.parse(padded).getSignerInfos().size()).isZero();
    }
}
