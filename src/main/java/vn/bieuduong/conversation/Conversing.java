package vn.bieuduong.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import vn.bieuduong.attachment.AttachmentSummary;
import vn.bieuduong.dossier.Dossier;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.Dossiers;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.Reach;
import vn.bieuduong.platform.AuditTrail;
import vn.bieuduong.platform.Facts;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Typed;
import vn.bieuduong.processing.CaseOfficers;
import vn.bieuduong.processing.OfficeContact;
import vn.bieuduong.processing.TaskGate;

/**
 * Trao đổi: what both sides of a filed dossier do in its conversation. The filer's side is whoever the dossier belongs to; the
 * office's is whoever handles it from end to end: bodies that are consulted and members of councils read none of it.
 */
@ApplicationScoped
@Transactional
public class Conversing {

    /** Tệp gửi kèm: a file as it was sent with a message; whoever brings it closes it. */
    public record Brought(String name, InputStream content) {}

    private static final int LONGEST = 5_000;
    private static final int MOST_UNANSWERED = 20;
    private static final int MOST_MESSAGES = 300;
    private static final int MOST_WAITING = 500;
    private static final Set<MessageKind> FOR_FILERS = EnumSet.of(MessageKind.OF_FILER, MessageKind.OF_OFFICE);

    private final Dossiers dossiers;
    private final TaskGate steps;
    private final CaseOfficers officers;
    private final MessageFiles files;
    private final Facts facts;
    private final AuditTrail audit;
    private final EntityManager em;
    private final Clock clock;

    @Inject
    public Conversing(
            Dossiers dossiers,
            TaskGate steps,
            CaseOfficers officers,
            MessageFiles files,
            Facts facts,
            AuditTrail audit,
            EntityManager em,
            Clock clock) {
        this.dossiers = dossiers;
        this.steps = steps;
        this.officers = officers;
        this.files = files;
        this.facts = facts;
        this.audit = audit;
        this.em = em;
        this.clock = clock;
    }

    /** Whether there is a conversation for the actor in this dossier. */
    public boolean isOffered(Actor actor, DossierId id) {
        Dossier dossier = dossiers.get(id);
        return isFiler(actor, dossier) || isOffice(actor, dossier);
    }

    /** How many messages there are for the actor's side, and how many of them it has not opened; one query. */
    public ConversationCount count(Actor actor, DossierId id) {
        boolean office = officeSide(actor, dossiers.get(id));
        Object[] row = em.createQuery(
                        "select count(m), coalesce(sum(case when m.kind = :other and m.readAt is null then 1 else 0 end), 0)"
                                + " from ConversationMessage m where m.dossier = :d and m.kind in :seen",
                        Object[].class)
                .setParameter("other", office ? MessageKind.OF_FILER : MessageKind.OF_OFFICE)
                .setParameter("d", id.value())
                .setParameter("seen", office ? EnumSet.allOf(MessageKind.class) : FOR_FILERS)
                .getSingleResult();
        return new ConversationCount(((Number) row[0]).intValue(), ((Number) row[1]).intValue());
    }

    /** Whom of the office to ask about the dossier. */
    public OfficeContact contact(Actor actor, DossierId id) {
        Dossier dossier = dossiers.get(id);
        officeSide(actor, dossier);
        return officers.contact(dossier);
    }

    /** All that the actor's side sees of it. */
    public ConversationView view(Actor actor, DossierId id) {
        Dossier dossier = dossiers.get(id);
        boolean office = officeSide(actor, dossier);
        Map<UUID, List<AttachmentSummary>> attached = files.of(id);
        return new ConversationView(
                id,
                dossier.anyNumber(),
                dossier.details().title(),
                office,
                messages(id)
                        .filter(message -> office || FOR_FILERS.contains(message.kind()))
                        .map(message -> message.seenBy(office, attached.getOrDefault(message.id(), List.of())))
                        .toList(),
                of(id).map(Conversation::unanswered).orElse(0));
    }

    /** Opens what the other side has written: from now on it sees when. */
    public void open(Actor actor, DossierId id) {
        Dossier dossier = dossiers.locked(id);
        boolean office = officeSide(actor, dossier);
        Instant now = clock.instant();
        List<ConversationMessage> unread = messages(id)
                .filter(message -> office || FOR_FILERS.contains(message.kind()))
                .filter(message -> !message.isOpenTo(office))
                .toList();
        unread.forEach(message -> message.open(now));
        if (!unread.isEmpty()) {
            audit.write(actor.account(), ConversationAct.MESSAGES_OPENED, id.toString(), dossier.anyNumber());
        }
    }

    /**
     * Writes to the other side, or a note that stays in the office. Sent twice, it is one message.
     *
     * @param message its id, chosen by the form
     * @param brought files that go with it; of one that is refused nothing is written
     */
    public void write(Actor actor, DossierId id, UUID message, String text, boolean internal, List<Brought> brought) {
        Dossier dossier = dossiers.locked(id);
        boolean office = officeSide(actor, dossier);
        Refusal.unless(office || !internal, ConversationReason.NOTE_OF_FILER);
        ConversationMessage there = em.find(ConversationMessage.class, message);
        if (there != null
                && there.dossier().equals(id.value())
                && there.author().equals(actor.account().value())) {
            return;
        }
        MessageKind kind = internal ? MessageKind.NOTE : office ? MessageKind.OF_OFFICE : MessageKind.OF_FILER;
        Conversation conversation = of(id).orElseGet(() -> begun(id));
        Refusal.ifAny(findings(conversation, kind, text));
        Instant now = clock.instant();
        conversation.add(kind, now);
        ConversationMessage written = new ConversationMessage(
                there == null ? message : UUID.randomUUID(), id, conversation.messages(), kind, actor, text, now);
        em.persist(written);
        em.flush(); // its files name it
        files.keep(actor, id, written.id(), brought);
        audit.write(
                actor.account(),
                internal ? ConversationAct.NOTE_KEPT : ConversationAct.MESSAGE_SENT,
                id.toString(),
                dossier.anyNumber());
        if (!internal) {
            facts.announce(new ConversationWritten(id, office));
        }
    }

    /** A file of a message that the actor's side has before its eyes. */
    public AttachmentSummary file(Actor actor, DossierId id, UUID file) {
        return view(actor, id).lines().stream()
                .flatMap(line -> line.files().stream())
                .filter(one -> one.id().value().equals(file))
                .findFirst()
                .orElseThrow(() -> Refusal.of(ConversationReason.CONVERSATION_NOT_FOUND));
    }

    /** The endings of files that may go with a message. */
    public List<String> endings() {
        return MessageFiles.ENDINGS;
    }

    /** Không cần trả lời: says for the office that nothing the filer wrote waits for an answer. */
    public void settle(Actor actor, DossierId id) {
        Dossier dossier = dossiers.locked(id);
        Refusal.unless(officeSide(actor, dossier), ConversationReason.CONVERSATION_NOT_FOUND);
        of(id).filter(conversation -> conversation.unanswered() > 0).ifPresent(conversation -> {
            conversation.settle();
            audit.write(actor.account(), ConversationAct.MESSAGES_SETTLED, id.toString(), dossier.anyNumber());
        });
    }

    /** Dossiers of the actor's office in which somebody waits for an answer, longest first; one query. */
    public List<WaitingConversation> waiting(Actor actor) {
        Reach reach = actor.reach();
        return reach.isEmpty()
                ? List.of()
                : reach.bind(em.createQuery(
                                "select d.id, coalesce(d.dossierNumber, d.filingReference), d.title,"
                                        + " coalesce(d.unitName, d.filerName), c.unanswered, c.waitingSince"
                                        + " from Conversation c, Dossier d where d.id = c.dossier and c.unanswered > 0"
                                        + " and " + reach.condition("d") + " order by c.waitingSince",
                                Object[].class))
                        .setMaxResults(MOST_WAITING)
                        .getResultStream()
                        .map(row -> new WaitingConversation(
                                new DossierId((UUID) row[0]),
                                Objects.toString(row[1], ""),
                                Objects.toString(row[2], ""),
                                Objects.toString(row[3], ""),
                                ((Number) row[4]).intValue(),
                                (Instant) row[5]))
                        .toList();
    }

    private static List<Finding> findings(Conversation conversation, MessageKind kind, String text) {
        List<Finding> findings = new ArrayList<>();
        if (!Typed.says(text)) {
            findings.add(Finding.on("text", ConversationReason.TEXT_MISSING));
        } else if (text.length() > LONGEST) {
            findings.add(Finding.on("text", ConversationReason.TEXT_TOO_LONG, LONGEST));
        }
        if (kind == MessageKind.OF_FILER && conversation.unanswered() >= MOST_UNANSWERED) {
            findings.add(Finding.of(ConversationReason.TOO_MANY_UNANSWERED, MOST_UNANSWERED));
        } else if (conversation.messages() >= MOST_MESSAGES) {
            findings.add(Finding.of(ConversationReason.CONVERSATION_FULL, MOST_MESSAGES));
        }
        return findings;
    }

    /** Whether the actor is on the office's side; to whoever is on neither there is no such conversation. */
    private boolean officeSide(Actor actor, Dossier dossier) {
        boolean filer = isFiler(actor, dossier);
        Refusal.unless(filer || isOffice(actor, dossier), ConversationReason.CONVERSATION_NOT_FOUND);
        return !filer;
    }

    private static boolean isFiler(Actor actor, Dossier dossier) {
        return dossier.processInstance().isPresent() && dossier.belongsTo(actor);
    }

    private boolean isOffice(Actor actor, Dossier dossier) {
        return dossier.processInstance().isPresent() && steps.handles(actor, dossier);
    }

    private Optional<Conversation> of(DossierId id) {
        return Optional.ofNullable(em.find(Conversation.class, id.value()));
    }

    private Conversation begun(DossierId id) {
        Conversation begun = new Conversation(id);
        em.persist(begun);
        em.flush(); // its messages name it
        return begun;
    }

    private Stream<ConversationMessage> messages(DossierId id) {
        return em.createQuery(
                        "select m from ConversationMessage m where m.dossier = :d order by m.ordinal",
                        ConversationMessage.class)
                .setParameter("d", id.value())
                .getResultStream();
    }
}
