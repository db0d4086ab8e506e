package vn.bieuduong.seal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.bieuduong.document.Documents;
import vn.bieuduong.document.OfficialPaper;
import vn.bieuduong.document.Rendered;
import vn.bieuduong.document.part.Verification;
import vn.bieuduong.document.words.OfficeWords;
import vn.bieuduong.document.words.SealWords;
import vn.bieuduong.platform.id.AgencyCode;
import vn.bieuduong.signature.report.Signer;
import vn.bieuduong.signature.signing.PdfSigner;
import vn.bieuduong.signature.signing.SignatureImage;
import vn.bieuduong.signature.signing.SigningRequest;

/**
 * Lập và đóng dấu: makes an official paper's file, sealed by the agency that issues it when the agency has a seal. A
 * token or a time-stamp service may take its time, so nothing is signed while a transaction is open: whoever tries is
 * refused.
 */
@ApplicationScoped
public class Sealing {

    private static final Logger LOG = LoggerFactory.getLogger(Sealing.class);

    /** As the templates call the room for the signer's signature. */
    private static final String SIGNATURE = "signer";

    /** What the name of the room for the seal ends with: over the left third of whoever signs, be it a clerk. */
    private static final String SEAL = "-seal";

    private final Documents documents;
    private final OfficeWords words;
    private final Seals seals;
    private final Clock clock;
    private final Set<String> named = ConcurrentHashMap.newKeySet();

    @Inject
    public Sealing(Documents documents, OfficeWords words, Seals seals, Clock clock) {
        this.documents = documents;
        this.words = words;
        this.seals = seals;
        this.clock = clock;
    }

    /**
     * Refuses, before anything is decided on it, when the body's seal cannot be used now: out of date, or its token
     * away.
     */
    @Transactional(TxType.NEVER)
    public void mustBeReady(AgencyCode agency) {
        seals.of(agency).ifPresent(seal -> PdfSigner.mustBeValid(seal.key(), clock.instant()));
    }

    /** The finished PDF/A-2b file under the body's seal. Without a seal it is issued as it is, and the log says so once. */
    @Transactional(TxType.NEVER)
    public Sealed issue(AgencyCode agency, OfficialPaper paper, Verification verification) {
        return issue(agency, paper, verification, clock.instant());
    }

    /** @param at the moment of the act the paper is owed for */
    @Transactional(TxType.NEVER)
    public Sealed issue(AgencyCode agency, OfficialPaper paper, Verification verification, Instant at) {
        Rendered rendered = documents.render(paper, verification, at);
        return bySeal(agency, rendered.places(), rendered.pdf());
    }

    /** As {@link #issue}, but the seal does not show: on paper it may only follow the signature of a person's hand. */
    @Transactional(TxType.NEVER)
    public Sealed issueUnmarked(AgencyCode agency, OfficialPaper paper, Verification verification, Instant at) {
        return bySeal(
                agency, List.of(), documents.render(paper, verification, at).pdf());
    }

    /** The paper's file before anybody has signed it, and where on it signature and seal belong. */
    public Rendered render(OfficialPaper paper, Verification verification) {
        return documents.render(paper, verification);
    }

    /** A file of {@link #render} with its signer's signature, which shows where the template has room for it. */
    @Transactional(TxType.NEVER)
    public byte[] sign(Seal signer, List<Rendered.Place> places, byte[] file) {
        return sealed(file, reasons().signs(), signer, mark(signer, places, SIGNATURE::equals))
                .pdf();
    }

    /** As {@link #issue}, from a file of {@link #render} that its signer has signed. */
    @Transactional(TxType.NEVER)
    public Sealed seal(AgencyCode agency, List<Rendered.Place> places, byte[] signed) {
        return bySeal(agency, places, signed);
    }

    private SealWords reasons() {
        return words.say(new SealWords.Values());
    }

    private Sealed bySeal(AgencyCode agency, List<Rendered.Place> places, byte[] file) {
        Optional<Seal> body = seals.of(agency);
        if (body.isPresent()) {
            return sealed(file, reasons().issues(), body.get(), mark(body.get(), places, name -> name.endsWith(SEAL)));
        }
        if (named.add(agency.value())) {
            LOG.warn(agency + " has no seal in seals.yaml: its papers are issued unsealed");
        }
        return Sealed.not(file);
    }

    private Sealed sealed(byte[] file, String reason, Seal seal, @Nullable SignatureImage mark) {
        SigningRequest request = new SigningRequest(reason, "", clock.instant(), mark);
        PdfSigner.Signed signed = new PdfSigner(seals.stamps()).sign(file, request, seal.key());
        Signer holder = PdfSigner.holder(seal.key());
        String body = holder.organisation();
        String name = body == null || seal.account() != null ? holder.commonName() : body;
        return new Sealed(signed.pdf(), name, Optional.of(holder.sha256()), signed.stampMissing());
    }

    private static @Nullable SignatureImage mark(Seal seal, List<Rendered.Place> places, Predicate<String> place) {
        byte[] image = seal.image();
        if (image == null) {
            return null;
        }
        return places.stream()
                .filter(p -> place.test(p.name()))
                .findFirst()
                .map(p -> new SignatureImage(image, p.page(), p.left(), p.top(), p.width(), p.height()))
                .orElse(null);
    }
}
