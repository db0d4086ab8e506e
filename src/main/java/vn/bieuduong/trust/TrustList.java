package vn.bieuduong.trust;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.Sha256;
import vn.bieuduong.signature.validation.SubjectNames;
import vn.bieuduong.signature.validation.TrustFolders;
import vn.bieuduong.signature.validation.TrustTerms;
import vn.bieuduong.trust.TrustEntry.Kind;
import vn.bieuduong.trust.TrustEntry.State;

/** Danh sách từ tệp: what the configured trust folders hold now, for the administrator to compare with what is published. */
@ApplicationScoped
public class TrustList {

    private final TrustFolders folders;
    private final Clock clock;

    @Inject
    public TrustList(Settings settings, Clock clock) {
        this(TrustFolders.under(TrustFolders.configured(settings).toArray(Path[]::new)), clock);
    }

    public TrustList(TrustFolders folders, Clock clock) {
        this.folders = folders;
        this.clock = clock;
    }

    /** Every certificate and list, anchors first; a file that cannot be read is an entry of its own. */
    public List<TrustEntry> entries() {
        List<TrustEntry> entries = new ArrayList<>();
        folders.anchors().forEach(folder -> read(Kind.ANCHOR, folder, entries));
        folders.intermediates().forEach(folder -> read(Kind.INTERMEDIATE, folder, entries));
        folders.crls().forEach(folder -> read(Kind.CRL, folder, entries));
        return entries;
    }

    private void read(Kind kind, Path folder, List<TrustEntry> into) {
        for (Path file : TrustFolders.files(folder)) {
            try {
                byte[] bytes = Files.readAllBytes(file);
                TrustTerms terms = kind == Kind.CRL ? TrustTerms.NONE : TrustTerms.of(bytes);
                CertificateFactory factory = CertificateFactory.getInstance("X.509");
                List<TrustEntry> found = new ArrayList<>();
                if (kind == Kind.CRL) {
                    for (var list : factory.generateCRLs(new ByteArrayInputStream(bytes))) {
                        found.add(entry(file, (X509CRL) list));
                    }
                } else {
                    for (var certificate : factory.generateCertificates(new ByteArrayInputStream(bytes))) {
                        found.add(entry(kind, file, (X509Certificate) certificate, terms));
                    }
                }
                into.addAll(found.isEmpty() ? List.of(unreadable(kind, file)) : found);
            } catch (GeneralSecurityException e) {
                into.add(unreadable(kind, file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private TrustEntry entry(Kind kind, Path file, X509Certificate certificate, TrustTerms terms)
            throws GeneralSecurityException, IOException {
        return entry(
                kind,
                file,
                SubjectNames.name(certificate.getSubjectX500Principal()),
                SubjectNames.name(certificate.getIssuerX500Principal()),
                certificate.getEncoded(),
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant(),
                terms);
    }

    private TrustEntry entry(Path file, X509CRL list) throws GeneralSecurityException, IOException {
        String issuer = SubjectNames.name(list.getIssuerX500Principal());
        Date next = list.getNextUpdate();
        return entry(
                Kind.CRL,
                file,
                issuer,
                issuer,
                list.getEncoded(),
                list.getThisUpdate().toInstant(),
                next == null ? null : next.toInstant(),
                TrustTerms.NONE);
    }

    private TrustEntry entry(
            Kind kind,
            Path file,
            String subject,
            String issuer,
            byte[] der,
            Instant from,
            @Nullable Instant to,
            TrustTerms terms)
            throws IOException {
        return new TrustEntry(
                kind,
                terms.family(),
                subject,
                issuer,
                Sha256.of(der),
                from,
                to,
                terms.from(),
                terms.to(),
                terms.source(),
                shown(file),
                since(file),
                State.of(terms, from, to, clock.instant()));
    }

    private static TrustEntry unreadable(Kind kind, Path file) {
        try {
            return new TrustEntry(
                    kind, null, "", "", null, null, null, null, null, "", shown(file), since(file), State.UNREADABLE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Instant since(Path file) throws IOException {
        return Files.getLastModifiedTime(file).toInstant();
    }

    private static String shown(Path file) {
        int names = file.getNameCount();
        return file.subpath(Math.max(0, names - 3), names).toString();
    }
}
