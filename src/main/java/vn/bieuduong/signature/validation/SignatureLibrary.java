package vn.bieuduong.signature.validation;

import eu.europa.esig.dss.cms.CMS;
import eu.europa.esig.dss.cms.CMSUtils;
import eu.europa.esig.dss.model.policy.ValidationPolicy;
import java.security.Security;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import vn.bieuduong.signature.report.IntegrityCode;
import vn.bieuduong.signature.report.SignatureReport;

/** Thư viện chữ ký: starts EU DSS and Bouncy Castle once per JVM, with the strict policy. */
public final class SignatureLibrary {

    /** What these say about an applicant's file stands in the report; in the log it would only be noise. */
    private static final List<Logger> QUIET = Stream.of(
                    "eu.europa.esig", "org.apache.pdfbox", "org.apache.fontbox", "org.apache.xml.security")
            .map(Logger::getLogger)
            .toList();

    private static final StrictPolicy POLICY;

    static {
        System.setProperty("java.awt.headless", "true");
        QUIET.forEach(logger -> logger.setLevel(Level.OFF));
        if (Security.getProvider(BouncyCastleProvider.PROVIDER_NAME) == null) {
            Security.addProvider(new BouncyCastleProvider());
        }
        POLICY = StrictPolicy.load();
    }

    private SignatureLibrary() {}

    public static ValidationPolicy policy() {
        return POLICY.policy();
    }

    /** SHA-256 of the policy text: stored with each report, so that one can tell under which rules it was made. */
    public static String policyHash() {
        return POLICY.sha256().value();
    }

    /** Reads a CMS through the library as it is wired now; fails where the padded kind is refused. */
    public static CMS parse(byte[] encoded) {
        return CMSUtils.parseToCMS(encoded);
    }

    /** The report of a file that one finding says all about. */
    public static SignatureReport verdict(IntegrityCode code, Trust trust, Instant at) {
        return new SignatureReport(
                code, List.of(), Set.of(), at, policyHash(), trust.sha256().value());
    }
}
