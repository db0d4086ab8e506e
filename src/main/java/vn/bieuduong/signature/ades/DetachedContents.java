package vn.bieuduong.signature.ades;

import eu.europa.esig.dss.cades.validation.CAdESSignature;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.spi.signature.AdvancedSignature;
import eu.europa.esig.dss.xades.validation.XAdESSignature;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.xml.security.exceptions.XMLSecurityException;
import org.apache.xml.security.signature.Reference;
import vn.bieuduong.signature.report.DetachedCandidate;
import vn.bieuduong.signature.report.DetachedContent;
import vn.bieuduong.signature.validation.CmsBytes;

/** Tìm tài liệu ký rời: which files a signature file signs, told by the digests in it, never by a file's name. */
final class DetachedContents {

    private static final int MOST = 100;

    /** What a signature says of a file elsewhere; the address is how an XML signature calls it, "" in a CMS. */
    private record Wanted(String address, String algorithm, String digest) {}

    private final List<DetachedContent> contents = new ArrayList<>();
    private final List<DSSDocument> documents = new ArrayList<>();

    private DetachedContents() {}

    static DetachedContents of(List<AdvancedSignature> signatures, List<DetachedCandidate> nearby) {
        DetachedContents found = new DetachedContents();
        Map<String, Wanted> wanted = new LinkedHashMap<>();
        for (AdvancedSignature signature : signatures) {
            for (Wanted one : wanted(signature)) {
                wanted.putIfAbsent(one.address() + " " + one.digest(), one);
            }
        }
        wanted.values().stream().limit(MOST).forEach(one -> found.look(one, nearby));
        return found;
    }

    /** Each file that is named, whether at hand or not. */
    List<DetachedContent> contents() {
        return contents.stream().distinct().toList();
    }

    /** Those at hand, as the library wants them. */
    List<DSSDocument> documents() {
        return documents;
    }

    private void look(Wanted wanted, List<DetachedCandidate> nearby) {
        DetachedContent content = new DetachedContent(wanted.algorithm(), wanted.digest(), null, null);
        Optional<DetachedCandidate> file = nearby.stream()
                .filter(one -> one.digest(wanted.algorithm()).equals(wanted.digest()))
                .findFirst();
        contents.add(file.map(content::found).orElse(content));
        file.ifPresent(one -> {
            DSSDocument document = new FileDocument(one.file().toFile());
            if (!wanted.address().isEmpty()) {
                document.setName(wanted.address());
            }
            documents.add(document);
        });
    }

    private static List<Wanted> wanted(AdvancedSignature signature) {
        if (signature instanceof CAdESSignature cades) {
            return CmsBytes.digest(cades.getSignerInformation())
                    .flatMap(digest -> algorithm(cades)
                            .map(algorithm ->
                                    new Wanted("", algorithm, HexFormat.of().formatHex(digest))))
                    .stream()
                    .toList();
        }
        List<Wanted> wanted = new ArrayList<>();
        if (signature instanceof XAdESSignature xades) {
            for (Reference reference : xades.getReferences()) {
                wanted(reference).ifPresent(wanted::add);
            }
        }
        return wanted;
    }

    private static Optional<String> algorithm(CAdESSignature signature) {
        try {
            return Optional.of(
                    DigestAlgorithm.forOID(signature.getSignerInformation().getDigestAlgOID())
                            .getJavaName());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Wanted> wanted(Reference reference) {
        String uri = reference.getURI();
        if (uri == null || uri.isEmpty() || uri.startsWith("#")) {
            return Optional.empty();
        }
        try {
            String algorithm = DigestAlgorithm.forXML(
                            reference.getMessageDigestAlgorithm().getAlgorithmURI())
                    .getJavaName();
            String digest = HexFormat.of().formatHex(reference.getDigestValue());
            return Optional.of(new Wanted(URLDecoder.decode(uri, StandardCharsets.UTF_8), algorithm, digest));
        } catch (XMLSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
