package vn.bieuduong.award;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Logger;
import vn.bieuduong.document.Documents;
import vn.bieuduong.document.OfficialPaper;
import vn.bieuduong.document.Verification;
import vn.bieuduong.signature.SealRequest;
import vn.bieuduong.signature.Sealer;
import vn.bieuduong.signature.Signer;
import vn.bieuduong.signature.SigningKey;

/** Lập và đóng dấu: makes an official paper's file, sealed by the agency that issues it when the agency has a seal. */
@ApplicationScoped
public class Sealing {

    private static final Logger LOG = Logger.getLogger(Sealing.class.getName());

    private final Documents documents;
    private final Seals seals;
    private final Clock clock;
    private final Set<String> named = ConcurrentHashMap.newKeySet();

    @Inject
    public Sealing(Documents documents, Seals seals, Clock clock) {
        this.documents = documents;
        this.seals = seals;
        this.clock = clock;
    }

    /** The finished PDF/A-2b file. Without a seal it is issued as it is, and the log says so once. */
    Sealed issue(String agency, OfficialPaper paper, Verification verification) {
        return seal(agency, render(paper, verification));
    }

    /** The paper's file before anybody has signed it. */
    byte[] render(OfficialPaper paper, Verification verification) {
        return documents.render(paper, verification).pdf();
    }

    /** The agency's seal upon a finished file, signed by a person before or not. */
    Sealed seal(String agency, byte[] pdf) {
        Optional<SigningKey> key = seals.of(agency);
        if (key.isEmpty()) {
            if (named.add(agency)) {
                LOG.warning(() -> agency + " has no seal in seals.yaml: its papers are issued unsealed");
            }
            return new Sealed(pdf, "", "");
        }
        byte[] sealed = new Sealer().seal(pdf, new SealRequest("Phát hành văn bản", "", clock.instant()), key.get());
        Signer holder = Sealer.holder(key.get());
        String name = holder.organisation() == null ? holder.commonName() : holder.organisation();
        return new Sealed(sealed, name, holder.sha256());
    }
}
