package vn.bieuduong.processing.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.bieuduong.attachment.AttachmentId;
import vn.bieuduong.dossier.Dossier;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.DossierReason;
import vn.bieuduong.dossier.Dossiers;
import vn.bieuduong.dossier.PaperId;
import vn.bieuduong.dossier.search.DossierSearch;
import vn.bieuduong.dossier.search.SearchForm;
import vn.bieuduong.dossier.search.SearchHit;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.Behalf;
import vn.bieuduong.identity.Reach;
import vn.bieuduong.identity.Role;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.processing.TaskGate;
import vn.bieuduong.processing.handling.Extending;
import vn.bieuduong.workflow.QueueCount;
import vn.bieuduong.workflow.Task;
import vn.bieuduong.workflow.TaskQuery;
import vn.bieuduong.workflow.engine.Engine;
import vn.bieuduong.workflow.id.TaskId;

/** Việc của tôi: the queues of an office and a dossier as it lies before a clerk; taking a task and giving it back. */
@ApplicationScoped
@Transactional
public class Worklist {

    private final TaskGate steps;
    private final Engine engine;
    private final Dossiers dossiers;
    private final DossierSearch search;
    private final OfficeDossiers views;
    private final EntityManager em;
    private final Clock clock;

    @Inject
    public Worklist(
            TaskGate steps,
            Engine engine,
            Dossiers dossiers,
            DossierSearch search,
            OfficeDossiers views,
            EntityManager em,
            Clock clock) {
        this.steps = steps;
        this.engine = engine;
        this.dossiers = dossiers;
        this.search = search;
        this.views = views;
        this.em = em;
        this.clock = clock;
    }

    /** How much lies in each of the actor's queues; the one of what may be extended is for heads alone. */
    public Map<Queue, Long> counters(Actor actor) {
        Map<Queue, Long> counters = new EnumMap<>(Queue.class);
        Instant near = views.nearDue(clock.instant());
        long free = 0;
        long nearDue = 0;
        long overdue = 0;
        for (QueueCount count :
                engine.tasks().counts(actor.groups(), near, Areas.of(actor)).values()) {
            free += count.free();
            nearDue += count.nearDue();
            overdue += count.overdue();
        }
        counters.put(Queue.TO_TAKE, free);
        counters.put(
                Queue.MINE,
                engine.tasks().count(TaskQuery.assignedTo(actor.account().value()))
                        + ofOthers(actor).size());
        counters.put(Queue.NEAR_DUE, nearDue);
        counters.put(Queue.OVERDUE, overdue);
        Set<String> read = TaskGate.readGroups(actor);
        if (!read.isEmpty()) {
            counters.put(Queue.TO_READ, engine.tasks().count(TaskQuery.forGroups(read)));
        }
        counters.put(Queue.WAITING, dossiers.countWaiting(actor.reach()));
        Reach headed = Extending.headed(actor);
        if (!headed.isEmpty()) {
            counters.put(Queue.TO_EXTEND, dossiers.countExtendable(headed, near));
        }
        counters.put(Queue.DONE, countDone(actor));
        return counters;
    }

    /** One page of a queue; tasks by their due time, dossiers by when they were last touched. */
    public QueuePage queue(Actor actor, Queue queue, int page) {
        int first = Math.max(0, page) * QueuePage.SIZE;
        Instant now = clock.instant();
        return switch (queue) {
            case WAITING ->
                new QueuePage(
                        queue,
                        page,
                        dossiers.countWaiting(actor.reach()),
                        views.lines(dossiers.waiting(actor.reach(), first, QueuePage.SIZE)));
            case TO_EXTEND ->
                new QueuePage(
                        queue,
                        page,
                        dossiers.countExtendable(Extending.headed(actor), views.nearDue(now)),
                        views.lines(dossiers.extendable(
                                Extending.headed(actor), views.nearDue(now), first, QueuePage.SIZE)));
            case DONE -> new QueuePage(queue, page, countDone(actor), views.lines(done(actor, first)));
            case TO_READ -> {
                Set<String> read = TaskGate.readGroups(actor);
                yield read.isEmpty()
                        ? new QueuePage(queue, page, 0, List.of())
                        : tasks(queue, page, TaskQuery.forGroups(read));
            }
            case MINE -> mine(actor, page);
            case TO_TAKE -> tasks(queue, page, ofGroups(actor).unassigned());
            case NEAR_DUE -> tasks(queue, page, ofGroups(actor).dueAfter(now).dueBefore(views.nearDue(now)));
            case OVERDUE -> tasks(queue, page, ofGroups(actor).dueBefore(now));
        };
    }

    /** What waits for the actor, as {@link #counters} counts it, and what came back to him since. */
    public DayAtWork day(Actor actor, Instant since) {
        Map<Queue, Long> counters = counters(actor);
        return new DayAtWork(
                counters.getOrDefault(Queue.TO_TAKE, 0L),
                counters.getOrDefault(Queue.NEAR_DUE, 0L),
                counters.getOrDefault(Queue.OVERDUE, 0L),
                dossiers.countAnswered(actor.account(), actor.reach(), since));
    }

    /** What the actor has taken, and those whom he stands in for: the first two hundred tasks of each by their due time. */
    public List<WorklistLine> held(Actor actor) {
        List<Task> tasks = new ArrayList<>(ofOthers(actor));
        tasks.addAll(engine.tasks()
                .find(TaskQuery.assignedTo(actor.account().value()).page(0, TaskQuery.MOST))
                .tasks());
        return lines(tasks);
    }

    /** The dossier with this number, when it is within the actor's office. */
    public Optional<DossierId> find(Actor actor, String number) {
        return dossiers.byNumber(number)
                .filter(d ->
                        actor.reach().covers(d.matter()) && d.processInstance().isPresent())
                .map(Dossier::id);
    }

    /** One page of the dossiers of the actor's office that answer to the form; {@code page} from 0. */
    public FoundPage search(Actor actor, SearchForm form, int page) {
        int first = Math.max(0, page) * QueuePage.SIZE;
        SearchHit.Page found = search.find(actor.reach(), form, first, QueuePage.SIZE);
        Map<DossierId, Dossier> byId = dossiers
                .all(found.hits().stream().map(SearchHit::id).toList())
                .stream()
                .collect(Collectors.toMap(Dossier::id, d -> d));
        return new FoundPage(
                page,
                found.total(),
                found.hits().stream()
                        .map(hit -> new FoundPage.Line(
                                views.line(Objects.requireNonNull(byId.get(hit.id())), Optional.empty()), hit))
                        .toList());
    }

    /** The dossier as it lies before the actor. */
    public OfficeDossier view(Actor actor, DossierId id) {
        Dossier dossier = dossiers.get(id);
        steps.mustBeOffice(actor, dossier);
        return views.of(actor, dossier, steps.handles(actor, dossier));
    }

    /** Sơ đồ quy trình: the dossier's process as SVG, with what is done, where it stands and what is late. */
    public String diagram(Actor actor, DossierId id, Locale language) {
        Dossier dossier = dossiers.get(id);
        steps.mustBeOffice(actor, dossier);
        return engine.history().diagram(dossier.processInstance().orElseThrow(), language);
    }

    /** Nhận việc. */
    public void claim(Actor actor, DossierId id, TaskId task) {
        steps.claim(actor, id, task);
    }

    /** Trả việc về nhóm. */
    public void release(Actor actor, DossierId id, TaskId task) {
        steps.release(actor, id, task);
    }

    /** The file behind one of the dossier's papers. */
    public AttachmentId paper(Actor actor, DossierId id, PaperId paper) {
        Dossier dossier = dossiers.get(id);
        steps.mustBeOffice(actor, dossier);
        return dossier.attachmentOf(paper).orElseThrow(() -> Refusal.of(DossierReason.PAPER_UNKNOWN));
    }

    /** What he has taken, and on the first page what those have taken whom he stands in for. */
    private QueuePage mine(Actor actor, int page) {
        QueuePage own =
                tasks(Queue.MINE, page, TaskQuery.assignedTo(actor.account().value()));
        List<Task> others = ofOthers(actor);
        List<WorklistLine> lines = new ArrayList<>(page == 0 ? lines(others) : List.of());
        lines.addAll(own.lines());
        return others.isEmpty() ? own : new QueuePage(Queue.MINE, page, own.total() + others.size(), lines);
    }

    /** Tasks that those hold whom he stands in for, of the duties they passed on. */
    private List<Task> ofOthers(Actor actor) {
        return actor.behalves().stream()
                .map(Behalf::account)
                .distinct()
                .flatMap(giver ->
                        engine
                                .tasks()
                                .find(TaskQuery.assignedTo(giver.value()).page(0, TaskQuery.MOST))
                                .tasks()
                                .stream()
                                .filter(task -> actor.behalfOf(giver.value(), task.candidates())
                                        .isPresent()))
                .toList();
    }

    private static TaskQuery ofGroups(Actor actor) {
        return TaskQuery.forGroups(actor.groups()).where(Areas.of(actor));
    }

    private QueuePage tasks(Queue queue, int page, TaskQuery query) {
        List<Task> tasks = engine.tasks()
                .find(query.page(page * QueuePage.SIZE, QueuePage.SIZE))
                .tasks();
        return new QueuePage(queue, page, engine.tasks().count(query), lines(tasks));
    }

    private List<WorklistLine> lines(List<Task> tasks) {
        Map<DossierId, Dossier> byId =
                dossiers
                        .all(tasks.stream()
                                .flatMap(t -> DossierId.named(t.businessKey()).stream())
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Dossier::id, d -> d));
        List<WorklistLine> lines = new ArrayList<>();
        for (Task task : tasks) {
            DossierId.named(task.businessKey())
                    .flatMap(id -> Optional.ofNullable(byId.get(id)))
                    .ifPresent(dossier -> lines.add(views.line(dossier, Optional.of(task))));
        }
        return lines;
    }

    /** Those of the agencies he works for now: what he did elsewhere is no longer his to read. */
    private List<Dossier> done(Actor actor, int first) {
        Reach reach = actor.reach(Role::isOfOffice);
        if (reach.isEmpty()) {
            return List.of();
        }
        List<UUID> ids = reach.bind(em.createQuery(
                        "select r.dossier from StepRecord r, Dossier d where r.actor = :a and d.id = r.dossier"
                                + " and " + reach.condition("d")
                                + " group by r.dossier order by max(r.recordedAt) desc, r.dossier",
                        UUID.class))
                .setParameter("a", actor.account().value())
                .setFirstResult(first)
                .setMaxResults(QueuePage.SIZE)
                .getResultList();
        Map<DossierId, Dossier> byId = dossiers
                .all(ids.stream().map(DossierId::new).toList())
                .stream()
                .collect(Collectors.toMap(Dossier::id, d -> d));
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(byId.get(new DossierId(id))).stream())
                .toList();
    }

    private long countDone(Actor actor) {
        Reach reach = actor.reach(Role::isOfOffice);
        return reach.isEmpty()
                ? 0
                : reach.bind(em.createQuery(
                                "select count(distinct r.dossier) from StepRecord r, Dossier d where r.actor = :a"
                                        + " and d.id = r.dossier and " + reach.condition("d"),
                                Long.class))
                        .setParameter("a", actor.account().value())
                        .getSingleResult();
    }
}
