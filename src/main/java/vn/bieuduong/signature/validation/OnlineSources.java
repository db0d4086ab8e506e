package vn.bieuduong.signature.validation;

import eu.europa.esig.dss.model.x509.revocation.Revocation;
import eu.europa.esig.dss.model.x509.revocation.crl.CRL;
import eu.europa.esig.dss.model.x509.revocation.ocsp.OCSP;
import eu.europa.esig.dss.service.crl.FileCacheCRLSource;
import eu.europa.esig.dss.service.crl.OnlineCRLSource;
import eu.europa.esig.dss.service.ocsp.FileCacheOCSPSource;
import eu.europa.esig.dss.service.ocsp.OnlineOCSPSource;
import eu.europa.esig.dss.spi.x509.revocation.RepositoryRevocationSource;
import eu.europa.esig.dss.spi.x509.revocation.RevocationSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Nguồn thu hồi trực tuyến: the library's online sources over the listed hosts, each answer kept in a folder. Lives as long as
 * the process; without a listed host there is none, and nothing of it is loaded.
 */
public final class OnlineSources {

    /** Nobody is asked. */
    public static final OnlineSources NONE = new OnlineSources(OnlineRevocation.OFF);

    private final OnlineRevocation allowed;
    private final Optional<RevocationSource<CRL>> crl;
    private final Optional<RevocationSource<OCSP>> ocsp;

    public OnlineSources(OnlineRevocation allowed) {
        this.allowed = allowed;
        if (!allowed.isOn()) {
            crl = Optional.empty();
            ocsp = Optional.empty();
            return;
        }
        AllowListedLoader loader = new AllowListedLoader(allowed);
        FileCacheCRLSource lists = new FileCacheCRLSource(new OnlineCRLSource(loader));
        lists.setFileCacheDirectory(folder("crl").toFile());
        FileCacheOCSPSource answers = new FileCacheOCSPSource(new OnlineOCSPSource(loader));
        answers.setFileCacheDirectory(folder("ocsp").toFile());
        crl = Optional.of(bounded(lists));
        ocsp = Optional.of(bounded(answers));
    }

    Optional<RevocationSource<CRL>> crl() {
        return crl;
    }

    Optional<RevocationSource<OCSP>> ocsp() {
        return ocsp;
    }

    /**
     * Forgets answers that have been kept for too long, however long they call themselves good; the library counts from when an
     * answer was made, which for a root's list is months ago.
     */
    void forgetOld() {
        if (!allowed.isOn()) {
            return;
        }
        Instant oldest = Instant.now().minus(allowed.cache());
        for (String kind : List.of("crl", "ocsp")) {
            try (Stream<Path> kept = Files.list(folder(kind))) {
                for (Path file : kept.toList()) {
                    if (Files.getLastModifiedTime(file).toInstant().isBefore(oldest)) {
                        Files.deleteIfExists(file);
                    }
                }
            } catch (NoSuchFileException e) {
                // another worker was faster
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private <R extends Revocation> RevocationSource<R> bounded(RepositoryRevocationSource<R> source) {
        source.setDefaultNextUpdateDelay(allowed.cache().toSeconds());
        source.setRemoveExpired(true);
        return source;
    }

    private Path folder(String kind) {
        try {
            return Files.createDirectories(allowed.folder().resolve(kind));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
