package vn.bieuduong.dossier.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.bieuduong.attachment.AttachmentId;
import vn.bieuduong.attachment.AttachmentSummary;
import vn.bieuduong.attachment.Intake;
import vn.bieuduong.dossier.Dossier;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.DossierReason;
import vn.bieuduong.dossier.DossierState;
import vn.bieuduong.dossier.Dossiers;
import vn.bieuduong.dossier.Paper;
import vn.bieuduong.dossier.PaperId;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.platform.Folded;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Sha256;
import vn.bieuduong.platform.id.AgencyCode;
import vn.bieuduong.procedure.Component;
import vn.bieuduong.procedure.Procedure;
import vn.bieuduong.procedure.Procedures;

/**
 * Dùng lại giấy đã có: papers of the other dossiers of whose this draft is. The same bytes are kept once; what is attached again is judged
 * again, as of today, and says where it came from.
 */
@ApplicationScoped
@Transactional
public class EarlierPapers {

    private static final int LOOKED_AT = 400;
    private static final int MOST = 50;

    private final Dossiers dossiers;
    private final Drafts drafts;
    private final Intake intake;
    private final Procedures procedures;
    private final EntityManager em;

    @Inject
    public EarlierPapers(Dossiers dossiers, Drafts drafts, Intake intake, Procedures procedures, EntityManager em) {
        this.dossiers = dossiers;
        this.drafts = drafts;
        this.intake = intake;
        this.procedures = procedures;
        this.em = em;
    }

    /**
     * Một giấy đã có.
     *
     * @param component under which it stands there
     * @param dossier the number there; "" of a draft
     */
    public record Line(PaperId paper, String fileName, long size, String component, String dossier, Instant addedAt) {}

    /** Those that the component takes and does not have, the newest first; the words are looked for in what they are called. */
    public List<Line> of(Actor filer, DossierId id, String component, String words) {
        Dossier draft = dossiers.shown(filer, id);
        Component wanted = component(draft, component);
        List<Paper> papers = papers(draft);
        Map<AttachmentId, AttachmentSummary> files =
                intake.get(papers.stream().map(Paper::attachment).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(AttachmentSummary::id, Function.identity()));
        Set<Sha256> known = intake
                .get(draft.papers().stream()
                        .filter(one -> one.component().equals(component))
                        .map(Paper::attachment)
                        .toList())
                .stream()
                .map(AttachmentSummary::sha256)
                .collect(Collectors.toCollection(HashSet::new));
        Map<Sha256, Line> lines = new LinkedHashMap<>();
        for (Paper paper : papers) {
            AttachmentSummary file = files.get(paper.attachment());
            if (file != null && file.isReady() && wanted.takes(file.name()) && !known.contains(file.sha256())) {
                Line line = line(paper, file);
                if (says(line, words)) {
                    lines.putIfAbsent(file.sha256(), line);
                }
            }
        }
        return lines.values().stream().limit(MOST).toList();
    }

    private Line line(Paper paper, AttachmentSummary file) {
        Dossier there = paper.dossier();
        Procedure procedure = procedures.get(there.procedureId(), there.procedureVersion());
        return new Line(
                paper.id(),
                file.name(),
                file.size(),
                procedure.components().stream()
                        .filter(one -> one.id().equals(paper.component()))
                        .map(Component::name)
                        .findFirst()
                        .orElse(""),
                there.anyNumber(),
                paper.addedAt());
    }

    private static boolean says(Line line, String words) {
        String text = String.join(
                " ",
                Folded.of(line.fileName() + " " + line.component() + " " + line.dossier())
                        .words());
        return Folded.of(words).words().stream().allMatch(text::contains);
    }

    /** Attaches one of them; refused, as if there were none, when it is not one of whose the draft is. */
    public PaperId reuse(Actor filer, DossierId id, String component, PaperId earlier) {
        Dossier draft = dossiers.owned(filer, id);
        Paper paper = papers(draft).stream()
                .filter(one -> one.id().equals(earlier))
                .findFirst()
                .orElseThrow(() -> Refusal.of(DossierReason.PAPER_UNKNOWN));
        AttachmentSummary file = intake.get(paper.attachment());
        Refusal.unless(file.isReady(), DossierReason.PAPER_UNKNOWN);
        try (InputStream content = intake.open(file.id())) {
            PaperId again = drafts.attach(filer, id, component, file.name(), content);
            cameFrom(
                    filer,
                    id,
                    again,
                    Paper.Origin.EARLIER_DOSSIER,
                    paper.dossier().anyNumber());
            return again;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Attaches what the portal itself has issued. */
    public PaperId attachIssued(
            Actor filer, DossierId id, String component, String number, String fileName, InputStream content) {
        PaperId paper = drafts.attach(filer, id, component, fileName, content);
        cameFrom(filer, id, paper, Paper.Origin.ISSUED_HERE, number);
        return paper;
    }

    private void cameFrom(Actor filer, DossierId id, PaperId paper, Paper.Origin origin, String number) {
        dossiers.owned(filer, id).papers().stream()
                .filter(one -> one.id().equals(paper))
                .forEach(one -> one.cameFrom(origin, number));
    }

    /** The last papers of the other dossiers of whose this one is; a desk reads no more than what was filed with its agency. */
    private List<Paper> papers(Dossier draft) {
        return em.createQuery(
                        "select p from Paper p join p.dossier d where d.id <> :id and p.removedAt is null"
                                + " and (d.organisation = :u or (:u = '' and d.organisation is null and d.filer = :f))"
                                + " and (:a = '' or (d.agency = :a and d.state <> :draft)) order by p.addedAt desc",
                        Paper.class)
                .setParameter("id", draft.id().value())
                .setParameter("u", draft.organisation().map(AgencyCode::value).orElse(""))
                .setParameter("f", draft.filer().value())
                .setParameter("a", draft.counter().map(AgencyCode::value).orElse(""))
                .setParameter("draft", DossierState.DRAFT)
                .setMaxResults(LOOKED_AT)
                .getResultList();
    }

    private Component component(Dossier draft, String id) {
        return procedures.get(draft.procedureId(), draft.procedureVersion()).components().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.of(DossierReason.COMPONENT_UNKNOWN));
    }
}
