package vn.bieuduong.award;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.document.Documents;
import vn.bieuduong.document.OfficialPaper;
import vn.bieuduong.document.Rendered;
import vn.bieuduong.document.Verification;
import vn.bieuduong.signature.SealMark;
import vn.bieuduong.signature.SealRequest;
import vn.bieuduong.signature.Sealer;
import vn.bieuduong.signature.Signer;

/** Lập và đóng dấu: makes an official paper's file, sealed by the agency that issues it when the agency has a seal. */
@ApplicationScoped
public class Sealing {

    private static final Logger LOG = Logger.getLogger(Sealing.class.getName());

    /** As the templates call the room for the signer's signature. */
    private static final String SIGNATURE = "signer";

    /** What the name of the room for the seal ends with: over the left third of whoever signs, be it a clerk. */
    private static final String SEAL = "-seal";

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

    /** The finished PDF/A-2b file under the body's seal. Without a seal it is issued as it is, and the log says so once. */
    Sealed issue(String agency, OfficialPaper paper, Verification verification) {
        return issue(agency, paper, verification, clock.instant());
    }

    /** @param at the moment of the act the paper is owed for */
    Sealed issue(String agency, OfficialPaper paper, Verification verification, Instant at) {
        Rendered rendered = documents.render(paper, verification, at);
        return bySeal(agency, rendered, Sealed.not(rendered.pdf()));
    }

    /** As {@link #issue}, but the seal does not show: on paper it may only follow the signature of a person's hand. */
    Sealed issueUnmarked(String agency, OfficialPaper paper, Verification verification, Instant at) {
        Rendered rendered = documents.render(paper, verification, at);
        return bySeal(agency, new Rendered(rendered.pdf(), rendered.pages(), List.of()), Sealed.not(rendered.pdf()));
    }

    /** The paper's file before anybody has signed it. */
    byte[] render(OfficialPaper paper, Verification verification) {
        return documents.render(paper, verification).pdf();
    }

    /** The file of {@link #render} with its signer's signature, which shows where the template has room for it. */
    byte[] sign(Seal signer, OfficialPaper paper, Verification verification, byte[] file) {
        Rendered rendered = documents.render(paper, verification);
        return sealed(Sealed.not(file), "Ký văn bản", signer, mark(signer, rendered, SIGNATURE::equals))
                .pdf();
    }

    /** As {@link #issue}, from a copy of {@link #render} that its signer has signed. */
    Sealed seal(String agency, OfficialPaper paper, Verification verification, byte[] signed) {
        return bySeal(agency, documents.render(paper, verification), Sealed.not(signed));
    }

    private Sealed bySeal(String agency, Rendered rendered, Sealed before) {
        Optional<Seal> body = seals.of(agency);
        if (body.isPresent()) {
            return sealed(
                    before, "Phát hành văn bản", body.get(), mark(body.get(), rendered, name -> name.endsWith(SEAL)));
        }
        if (named.add(agency)) {
            LOG.warning(() -> agency + " has no seal in seals.yaml: its papers are issued unsealed");
        }
        return before;
    }

    private Sealed sealed(Sealed before, String reason, Seal seal, @Nullable SealMark mark) {
        SealRequest request = new SealRequest(reason, "", clock.instant(), mark);
        Sealer.Signed signed = new Sealer(seals.stamps()).sign(before.pdf(), request, seal.key());
        Signer holder = Sealer.holder(seal.key());
        String body = holder.organisation();
        String name = body == null || !seal.account().isEmpty() ? holder.commonName() : body;
        return new Sealed(signed.pdf(), name, holder.sha256(), before.stampMissing() || signed.stampMissing());
    }

    private static @Nullable SealMark mark(Seal seal, Rendered rendered, Predicate<String> place) {
        byte[] image = seal.image();
        if (image == null) {
            return null;
        }
        return rendered.places().stream()
                .filter(p -> place.test(p.name()))
                .findFirst()
                .map(p -> new SealMark(image, p.page(), p.left(), p.top(), p.width(), p.height()))
                .orElse(null);
    }
}
