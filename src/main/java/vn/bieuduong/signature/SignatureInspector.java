package vn.bieuduong.signature;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.bieuduong.signature.ades.CadesValidator;
import vn.bieuduong.signature.ades.XadesValidator;
import vn.bieuduong.signature.pdf.PadesValidator;
import vn.bieuduong.signature.report.DetachedCandidate;
import vn.bieuduong.signature.report.Integrity;
import vn.bieuduong.signature.report.IntegrityCode;
import vn.bieuduong.signature.report.SignatureReport;
import vn.bieuduong.signature.validation.CmsBytes;
import vn.bieuduong.signature.validation.Containers;
import vn.bieuduong.signature.validation.FileKind;
import vn.bieuduong.signature.validation.OnlineSources;
import vn.bieuduong.signature.validation.SignatureLibrary;
import vn.bieuduong.signature.validation.Trust;
import vn.bieuduong.signature.validation.TrustFolders;
import vn.bieuduong.signature.validation.ValidationDataCollector;

/**
 * Kiểm tra chữ ký số: from a file to its report. It asks nobody but the listed hosts, and never throws for what a file holds; memory and time are
 * bounded by whoever runs it (the inspection worker), not here.
 */
public final class SignatureInspector {

    private static final Logger LOG = LoggerFactory.getLogger(SignatureInspector.class);

    /** How many signature files in one another are opened. */
    private static final int DEEPEST = 3;

    private final Trust trust;
    private final Clock clock;

    /** One that asks nobody. */
    public SignatureInspector(TrustFolders folders, Clock clock) {
        this(folders, OnlineSources.NONE, clock);
    }

    public SignatureInspector(TrustFolders folders, OnlineSources online, Clock clock) {
        trust = new Trust(folders, online, clock);
        this.clock = clock;
    }

    /**
     * Judges a signed file of our own, whole and changed; also warms the library up.
     *
     * @throws IllegalStateException when the library stack is broken: nothing may be judged with it then
     */
    public void selfTest() {
        SelfTest.run(this);
    }

    /** Judges the file as of now. */
    public SignatureReport inspect(Path file) {
        return inspect(file, clock.instant());
    }

    /** Judges the file as of the given moment, which is when it was received or now. */
    public SignatureReport inspect(Path file, Instant at) {
        return inspect(file, at, ValidationDataCollector.none());
    }

    /** As above, and collects what the verdict rests on. */
    public SignatureReport inspect(Path file, Instant at, ValidationDataCollector material) {
        return inspect(file, List.of(), at, material);
    }

    /**
     * As above; a signature file without what it signs is judged against the one that it names by its digest.
     *
     * @param nearby the files that came with it
     */
    public SignatureReport inspect(
            Path file, List<DetachedCandidate> nearby, Instant at, ValidationDataCollector material) {
        return inspect(file, nearby, at, material, DEEPEST);
    }

    private SignatureReport inspect(
            Path file, List<DetachedCandidate> nearby, Instant at, ValidationDataCollector material, int deeper) {
        try {
            long length = Files.size(file);
            if (length == 0) {
                return SignatureLibrary.verdict(IntegrityCode.EMPTY_FILE, trust, at);
            }
            return switch (FileKind.of(head(file))) {
                case PDF -> new PadesValidator(trust, file, length, at, material).validate();
                case XML -> XadesValidator.validate(trust, file, nearby, at, material);
                case CMS -> {
                    SignatureReport report = CadesValidator.validate(trust, file, nearby, at, material);
                    yield deeper == 0 ? report : withInside(report, file, at, material, deeper);
                }
                case ARCHIVE, OLD_OFFICE -> SignatureLibrary.verdict(Containers.verdict(file), trust, at);
                case WITHOUT_SIGNATURE -> SignatureLibrary.verdict(IntegrityCode.KIND_WITHOUT_SIGNATURE, trust, at);
                case UNKNOWN -> SignatureLibrary.verdict(IntegrityCode.NOT_A_DOCUMENT, trust, at);
            };
        } catch (IOException e) {
            LOG.warn("{} cannot be read: {}", file, e.getMessage());
            return SignatureLibrary.verdict(IntegrityCode.FILE_DAMAGED, trust, at);
        }
    }

    /** Whether a file that begins so is a signature file (CMS), bare or in armour. */
    public static boolean isSignatureFile(byte[] head) {
        return FileKind.isCms(head);
    }

    /** A signature file may enclose a document that was signed before. */
    private SignatureReport withInside(
            SignatureReport report, Path file, Instant at, ValidationDataCollector material, int deeper)
            throws IOException {
        Optional<Path> inside = report.signatures().isEmpty() ? Optional.empty() : content(file);
        if (inside.isEmpty()) {
            return report;
        }
        try {
            return report.enclosing(inspect(inside.get(), List.of(), at, material, deeper - 1));
        } finally {
            Files.deleteIfExists(inside.get());
        }
    }

    /** Takes out what a signature file encloses, as a file that the caller deletes; empty when what it signs lies elsewhere. */
    public Optional<Path> content(Path file) throws IOException {
        if (FileKind.of(head(file)) != FileKind.CMS) {
            return Optional.empty();
        }
        Optional<byte[]> content = CmsBytes.read(file).content();
        return content.isPresent()
                ? Optional.of(Files.write(Files.createTempFile("content", ""), content.get()))
                : Optional.empty();
    }

    /** Judges a copy that was signed elsewhere, and holds it against the document that was given out for signing. */
    public SignedCopy inspectCopy(Path copy, Path given) {
        return SignedCopy.of(inspect(copy), given, copy);
    }

    /** The report of a file that could not be judged at all, for one of the codes of {@link Integrity#UNREADABLE}. */
    public static SignatureReport unreadable(IntegrityCode code, Instant at) {
        return new SignatureReport(code, List.of(), Set.of(), at, "", "");
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(FileKind.HEAD + 8);
        }
    }
}
