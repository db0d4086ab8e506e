package vn.bieuduong.signature;

import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.validation.policy.ValidationPolicyLoader;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;

/**
 * What a report costs against bare EU DSS with its defaults: computing time per validation of one signed PDF of 1 MB whose
 * signature covers the file. Run by hand: {@code java -cp … vn.bieuduong.signature.SignatureBench [file] [rounds]}.
 */
public final class SignatureBench {

    private SignatureBench() {}

    public static void main(String[] arguments) {
        Path file = arguments.length > 0
                ? Path.of(arguments[0])
                : SharedCorpora.folder("signatures").resolve("adbe_ocsp_signed.pdf");
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 30;
        SignatureInspector inspector = new SignatureInspector(TrustFolders.under(), Clock.systemUTC());
        Runnable ours = () -> inspector.inspect(file);
        Runnable bare = () -> {
            PDFDocumentValidator validator = new PDFDocumentValidator(new FileDocument(file.toFile()));
            validator.setCertificateVerifier(new CommonCertificateVerifier(true));
            validator.validateDocument(
                    ValidationPolicyLoader.fromDefaultValidationPolicy().create());
        };
        measure(ours, rounds / 2);
        measure(bare, rounds / 2);
        double mine = measure(ours, rounds);
        double theirs = measure(bare, rounds);
        System.out.printf(Locale.ROOT, "signature.report=%.1f ms%n", mine);
        System.out.printf(Locale.ROOT, "signature.bare_dss=%.1f ms%n", theirs);
        System.out.printf(Locale.ROOT, "signature.times_faster=%.2f x%n", theirs / mine);
    }

    private static double measure(Runnable act, int rounds) {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        for (int i = 0; i < rounds; i++) {
            act.run();
        }
        return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1e6 / Math.max(1, rounds);
    }
}
