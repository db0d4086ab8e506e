package vn.bieuduong.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.bieuduong.platform.FileStore;
import vn.bieuduong.platform.Sha256;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.signature.report.ComparisonCode;
import vn.bieuduong.signature.report.SignatureReport;
import vn.bieuduong.signature.report.ValidationData;

/** Chứng cứ chữ ký: what verdicts rested on, and having signatures judged again. Who may ask is for the caller to decide. */
@ApplicationScoped
@Transactional
public class Evidences {

    private final EntityManager em;
    private final FileStore store;
    private final Clock clock;

    @Inject
    public Evidences(EntityManager em, FileStore store, Clock clock) {
        this.em = em;
        this.store = store;
        this.clock = clock;
    }

    /** Has the signed ones among the files judged again soon; one that already waits for it is not asked twice. */
    public void judgeAgain(Collection<AttachmentId> files, EvidenceOccasion occasion, String by) {
        for (AttachmentId file : files) {
            List<Evidence> all = all(file);
            boolean signed = all.stream().anyMatch(one -> one.occasion() == EvidenceOccasion.RECEIPT);
            boolean waiting = all.stream().anyMatch(one -> one.report().isEmpty());
            if (signed && !waiting) {
                em.persist(new Evidence(file, occasion, by, clock.instant()));
            }
        }
    }

    /** Every judging of the file, oldest first: the one at receipt leads. Empty for a file without signatures. */
    public List<EvidenceView> of(AttachmentId file) {
        return all(file).stream().map(Evidence::view).toList();
    }

    /** What has changed between receipt and a later judging; empty while it is not judged, and for the receipt itself. */
    public static Optional<ComparisonCode> difference(List<EvidenceView> all, EvidenceView later) {
        Optional<SignatureReport> then = all.stream()
                .filter(one -> one.occasion() == EvidenceOccasion.RECEIPT)
                .findFirst()
                .flatMap(EvidenceView::report);
        return then.isPresent()
                        && later.report().isPresent()
                        && later.atReceipt().isPresent()
                ? Optional.of(ComparisonCode.of(
                        then.get(), later.atReceipt().get(), later.report().get()))
                : Optional.empty();
    }

    /**
     * Everything as one zip: {@code evidence.json} and each certificate, list and answer once.
     *
     * @param match what whoever knows the dossier says of a judging's third axis: whether the right ones signed
     */
    public void pack(AttachmentSummary file, Function<EvidenceView, Optional<JsonObject>> match, OutputStream out)
            throws IOException {
        List<EvidenceView> all = of(file.id());
        JsonArrayBuilder judgings = Json.createArrayBuilder();
        Set<Sha256> packed = new HashSet<>();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (EvidenceView one : all) {
                JsonObjectBuilder judging = json(all, one);
                match.apply(one).ifPresent(said -> judging.add("match", said));
                judgings.add(judging);
                for (ValidationData.Piece piece : one.material().pieces()) {
                    if (packed.add(piece.sha256())) {
                        zip.putNextEntry(new ZipEntry(name(piece)));
                        try (InputStream in = store.open(piece.sha256())) {
                            in.transferTo(zip);
                        }
                    }
                }
            }
            zip.putNextEntry(new ZipEntry("evidence.json"));
            zip.write(Json.createObjectBuilder()
                    .add("file", file.name())
                    .add("size", file.size())
                    .add("sha256", file.sha256().value())
                    .add("receivedAt", file.uploadedAt().toString())
                    .add("judgings", judgings)
                    .build()
                    .toString()
                    .getBytes(StandardCharsets.UTF_8));
        }
    }

    private static JsonObjectBuilder json(List<EvidenceView> all, EvidenceView one) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("occasion", one.occasion().name())
                .add("askedBy", one.askedBy())
                .add("askedAt", one.askedAt().toString())
                .add("material", one.material().toJson());
        one.judgedAt().ifPresent(at -> json.add("judgedAt", at.toString()));
        one.report().ifPresent(report -> json.add("report", report.toJson())
                .add("sentence_vi", report.sentence(Texts.VIETNAMESE)));
        one.atReceipt().ifPresent(report -> json.add("reportAsOfReceipt", report.toJson()));
        difference(all, one).ifPresent(code -> json.add("difference", code.name())
                .add("difference_vi", code.sentence(Texts.VIETNAMESE)));
        return json;
    }

    /** Where a piece lies in the zip. */
    private static String name(ValidationData.Piece piece) {
        return piece.kind().name().toLowerCase(java.util.Locale.ROOT) + "/" + piece.sha256() + "."
                + piece.kind().ending();
    }

    private List<Evidence> all(AttachmentId file) {
        return em.createQuery(
                        "select e from Evidence e where e.attachment = :a order by e.askedAt, e.id", Evidence.class)
                .setParameter("a", file.value())
                .getResultList();
    }
}
