package vn.bieuduong.signature.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.pades.PAdESUtils;
import eu.europa.esig.dss.pades.validation.PdfByteRangeDocument;
import eu.europa.esig.dss.pades.validation.PdfRevision;
import eu.europa.esig.dss.pades.validation.PdfSignatureField;
import eu.europa.esig.dss.pdf.PDFServiceMode;
import eu.europa.esig.dss.pdf.PdfCMSRevision;
import eu.europa.esig.dss.pdf.PdfDocDssRevision;
import eu.europa.esig.dss.pdf.PdfSignatureRevision;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxSignatureService;
import eu.europa.esig.dss.pdf.pdfbox.visible.defaultdrawer.PdfBoxDefaultSignatureDrawerFactory;
import eu.europa.esig.dss.spi.DSSUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.bieuduong.signature.SharedCorpora;
import vn.bieuduong.signature.validation.SignatureLibrary;

/** Ours against the library's own: the same revisions, with the same contents, for every file of the corpora. */
@Tag("slow")
class RevisionServiceTest {

    private static final PdfBoxSignatureService LIBRARY =
            new PdfBoxSignatureService(PDFServiceMode.SIGNATURE, new PdfBoxDefaultSignatureDrawerFactory());

    @Test
    void everyRevisionIsTheLibrarysOwn() throws IOException {
        SignatureLibrary.policyHash();
        int revisions = 0;
        for (Path file : files()) {
            List<String> ours = described(new RevisionService(Files.size(file)), file);
            assertThat(ours).as(file.toString()).isEqualTo(described(LIBRARY, file));
            revisions += ours.size();
        }
        assertThat(revisions).isGreaterThan(100);
    }

    @Test
    void everyEarlierStateIsTheLibrarysOwn() throws IOException {
        for (Path file : files()) {
            DSSDocument document = new FileDocument(file.toFile());
            assertThat(ends(RevisionMarks.of(document)))
                    .as(file.toString())
                    .isEqualTo(ends(PAdESUtils.extractRevisions(document)));
        }
    }

    private static List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String corpus : List.of("signatures", "odd-pdf")) {
            try (Stream<Path> all = Files.list(SharedCorpora.folder(corpus))) {
                all.filter(file -> file.toString().endsWith(".pdf")).sorted().forEach(files::add);
            }
        }
        return files;
    }

    static List<Integer> ends(List<PdfByteRangeDocument> states) {
        return states.stream().map(state -> state.getByteRange().getLength()).toList();
    }

    /** What a revision says; a file that cannot be read has none. */
    private static List<String> described(PdfBoxSignatureService service, Path file) {
        try {
            return service.getRevisions(new FileDocument(file.toFile()), null).stream()
                    .map(RevisionServiceTest::described)
                    .toList();
        } catch (RuntimeException e) {
            return List.of("unreadable");
        }
    }

    private static String described(PdfRevision revision) {
        StringBuilder words = new StringBuilder(revision.getClass().getSimpleName());
        if (revision instanceof PdfDocDssRevision addition) {
            words.append(' ').append(addition.getCertificateSource().getNumberOfCertificates());
            words.append(' ')
                    .append(addition.getCRLSource().getAllRevocationBinaries().size());
            words.append(' ')
                    .append(addition.getOCSPSource().getAllRevocationBinaries().size());
        }
        if (revision instanceof PdfCMSRevision signed) {
            words.append(' ').append(signed.getByteRange());
            words.append(' ').append(signed.getByteRange().isValid());
            words.append(' ').append(signed.getPdfSigDictInfo().isConsistent());
            words.append(' ').append(signed.areAllOriginalBytesCovered());
            words.append(' ')
                    .append(signed.getFields().stream()
                            .map(PdfSignatureField::getFieldName)
                            .toList());
            words.append(' ').append(hash(signed.getSignedData()));
            words.append(' ').append(hash(signed.getPreviousRevision()));
        }
        if (revision instanceof PdfSignatureRevision signed) {
            words.append(' ').append(signed.getDssDictionary() != null);
            words.append(' ')
                    .append(signed.getCompositeDssDictionary()
                            .getCertificateSource()
                            .getNumberOfCertificates());
        }
        return words.toString();
    }

    private static int hash(DSSDocument document) {
        return Arrays.hashCode(DSSUtils.toByteArray(document));
    }
}
