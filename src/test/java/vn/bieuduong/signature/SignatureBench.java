package vn.bieuduong.signature;

import eu.europa.esig.dss.enumerations.SubIndication;
import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.model.policy.ValidationPolicy;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.validation.CertificateVerifier;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import eu.europa.esig.dss.validation.policy.ValidationPolicyLoader;
import eu.europa.esig.dss.validation.reports.Reports;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.bieuduong.fictional.DemoAuthority;
import vn.bieuduong.signature.report.SignatureEntry;
import vn.bieuduong.signature.report.SignatureReport;
import vn.bieuduong.signature.validation.OnlineSources;
import vn.bieuduong.signature.validation.Trust;
import vn.bieuduong.signature.validation.TrustFolders;
import vn.bieuduong.signature.validation.ValidationDataCollector;

/**
 * What a verdict costs against bare EU DSS with its defaults: computing time per validation of signed PDFs of 1 MB whose
 * signature covers the file. Both in this JVM, in turns, over the same trust; medians of the thread's own time. Ours with
 * the evidence that is kept at receipt; DSS with one policy and one verifier for all files, and all its reports. Run by
 * hand: {@code java -cp … vn.bieuduong.signature.SignatureBench [rounds] [file…]}.
 */
public final class SignatureBench {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final SignatureInspector inspector;
    private final CertificateVerifier verifier;
    private final ValidationPolicy policy =
            ValidationPolicyLoader.fromDefaultValidationPolicy().create();
    private final Path evidence;

    private SignatureBench(TrustFolders folders, Clock clock, Path evidence) {
        inspector = new SignatureInspector(folders, clock);
        verifier = new Trust(folders, OnlineSources.NONE, clock).verifier(clock.instant());
        this.evidence = evidence;
    }

    public static void main(String[] arguments) throws IOException {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 30;
        Path work = Files.createTempDirectory("signature-bench");
        try {
            DemoAuthority authority = DemoAuthority.openOrCreate(work.resolve("demo"), Clock.systemUTC());
            Path ours = BigPapers.signed(authority, Instant.now(), 3, 1_000_000, work.resolve("trusted.pdf"));
            List<Path> files = new ArrayList<>(
                    List.of(ours, SharedCorpora.folder("signatures").resolve("adbe_ocsp_signed.pdf")));
            Stream.of(arguments).skip(1).map(Path::of).forEach(files::add);
            SignatureBench bench = new SignatureBench(
                    TrustFolders.under(authority.trust()),
                    Clock.systemUTC(),
                    Files.createDirectories(work.resolve("evidence")));
            boolean same = true;
            double least = Double.MAX_VALUE;
            for (Path file : files) {
                same &= bench.sameVerdict(file);
                least = Math.min(least, bench.compare(file, rounds));
            }
            System.out.printf(Locale.ROOT, "signature.times_faster=%.2f%n", least);
            System.exit(same ? 0 : 1);
        } finally {
            delete(work);
        }
    }

    private SignatureReport ours(Path file) {
        return inspector.inspect(file, Instant.now(), ValidationDataCollector.into(evidence));
    }

    private Reports bare(Path file) {
        SignedDocumentValidator validator = SignedDocumentValidator.fromDocument(new FileDocument(file.toFile()));
        validator.setCertificateVerifier(verifier);
        return validator.validateDocument(policy);
    }

    private boolean sameVerdict(Path file) {
        List<String> mine = ours(file).signatures().stream()
                .map(SignatureEntry::technical)
                .sorted()
                .toList();
        SimpleReport simple = bare(file).getSimpleReport();
        List<String> theirs = simple.getSignatureIdList().stream()
                .map(id -> {
                    SubIndication reason = simple.getSubIndication(id);
                    return simple.getIndication(id) + (reason == null ? "" : "/" + reason);
                })
                .sorted()
                .toList();
        System.out.println("# " + file.getFileName() + ": " + ours(file).code() + " " + mine + ", DSS " + theirs);
        return mine.equals(theirs);
    }

    private double compare(Path file, int rounds) {
        List<Double> mine = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        for (int round = -rounds; round < rounds; round++) {
            double one = milliseconds(() -> ours(file));
            double other = milliseconds(() -> bare(file));
            if (round >= 0) {
                mine.add(one);
                theirs.add(other);
            }
        }
        String name = "signature." + file.getFileName().toString().replaceFirst("\\.pdf$", "");
        double own = median(mine);
        double dss = median(theirs);
        System.out.printf(Locale.ROOT, "%s.ms=%.1f%n", name, own);
        System.out.printf(Locale.ROOT, "%s.per_cpu_second=%.1f%n", name, 1000 / own);
        System.out.printf(Locale.ROOT, "%s.bare_dss_ms=%.1f%n", name, dss);
        System.out.printf(Locale.ROOT, "%s.times_faster=%.2f%n", name, dss / own);
        return dss / own;
    }

    private static double milliseconds(Supplier<?> act) {
        long before = THREADS.getCurrentThreadCpuTime();
        if (act.get() == null) {
            throw new IllegalStateException("no verdict");
        }
        return (THREADS.getCurrentThreadCpuTime() - before) / 1e6;
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
