package vn.bieuduong.signature.ades;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vn.bieuduong.signature.report.IntegrityCode;

/** Cửa vào của XML: reads a document once as a stream, so that what is too deep, too much or could act is never built or run. */
final class XmlGuard {

    private static final int DEEPEST = 500;
    private static final int MOST_SIGNATURES = 100;
    private static final int MOST_REFERENCES = 500;
    private static final int MOST_TRANSFORMS = 1_000;
    private static final String XSLT = "http://www.w3.org/TR/1999/REC-xslt-19991116";

    private int depth;
    private int signatures;
    private int references;
    private int transforms;
    private boolean acts;

    private XmlGuard() {}

    /** Why the signatures are not judged: empty when they may be. */
    static Optional<IntegrityCode> refusal(Path file) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XmlGuard guard = new XmlGuard();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            XMLStreamReader reader = factory.createXMLStreamReader(in);
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    guard.enter(reader);
                    if (guard.depth > DEEPEST) {
                        return Optional.of(IntegrityCode.LIMIT_EXCEEDED);
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    guard.depth--;
                }
            }
        } catch (XMLStreamException | RuntimeException e) {
            return Optional.of(IntegrityCode.FILE_DAMAGED);
        }
        return guard.verdict();
    }

    private Optional<IntegrityCode> verdict() {
        if (signatures == 0) {
            return Optional.of(IntegrityCode.NO_SIGNATURE);
        }
        boolean tooMuch =
                signatures > MOST_SIGNATURES || references > MOST_REFERENCES || transforms > MOST_TRANSFORMS || acts;
        return tooMuch ? Optional.of(IntegrityCode.JUDGING_FAILED) : Optional.empty();
    }

    private void enter(XMLStreamReader reader) {
        depth++;
        if (!XmlCoverage.SIGNATURES.equals(reader.getNamespaceURI())) {
            return;
        }
        switch (reader.getLocalName()) {
            case "Signature" -> signatures++;
            case "Reference" -> references++;
            case "Transform" -> {
                transforms++;
                acts |= XSLT.equals(reader.getAttributeValue(null, "Algorithm"));
            }
            default -> {
                // of no account here
            }
        }
    }
}
