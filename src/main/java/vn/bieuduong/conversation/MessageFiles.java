package vn.bieuduong.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.bieuduong.attachment.AttachmentId;
import vn.bieuduong.attachment.AttachmentSummary;
import vn.bieuduong.attachment.Intake;
import vn.bieuduong.conversation.Conversing.Brought;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.platform.Worded;

/**
 * Tệp kèm tin nhắn: takes them in as every uploaded file, within the account's quotas and looked at by the inspection workers;
 * one that is refused keeps the whole message back.
 */
@ApplicationScoped
public class MessageFiles {

    static final List<String> ENDINGS = List.of("pdf", "jpg", "png", "docx", "xlsx");

    private static final int MOST_A_MESSAGE = 5;
    private static final long MEGABYTE = 1024 * 1024;
    private static final String FIELD = "files";

    private final Intake intake;
    private final Settings settings;
    private final EntityManager em;

    @Inject
    public MessageFiles(Intake intake, Settings settings, EntityManager em) {
        this.intake = intake;
        this.settings = settings;
        this.em = em;
    }

    /** Keeps what was brought with a message. */
    void keep(Actor author, DossierId dossier, UUID message, List<Brought> files) {
        if (files.size() > MOST_A_MESSAGE) {
            throw refused(Finding.on(FIELD, ConversationReason.TOO_MANY_FILES, MOST_A_MESSAGE));
        }
        if (files.isEmpty()) {
            return;
        }
        int megabytes = settings.uploads().megabytesADossier();
        long bytes = of(dossier).values().stream()
                .flatMap(List::stream)
                .mapToLong(AttachmentSummary::size)
                .sum();
        if (bytes >= megabytes * MEGABYTE) {
            throw refused(Finding.on(FIELD, ConversationReason.FILES_TOO_LARGE, megabytes));
        }
        List<Finding> findings = new ArrayList<>();
        for (Brought file : files) {
            try {
                AttachmentId kept = received(author, file);
                em.flush(); // the row names it
                em.persist(new ConversationFile(kept, message));
            } catch (Refusal refusal) {
                refusal.findings().forEach(why -> findings.add(named(file, why)));
            }
        }
        Refusal.ifAny(findings);
    }

    /** The files of a dossier's messages, by message. */
    Map<UUID, List<AttachmentSummary>> of(DossierId dossier) {
        List<ConversationFile> rows = em.createQuery(
                        "select f from ConversationFile f, ConversationMessage m"
                                + " where m.id = f.message and m.dossier = :d",
                        ConversationFile.class)
                .setParameter("d", dossier.value())
                .getResultList();
        Map<UUID, List<AttachmentSummary>> files = new HashMap<>();
        if (!rows.isEmpty()) {
            Map<AttachmentId, UUID> messages =
                    rows.stream().collect(Collectors.toMap(ConversationFile::attachment, ConversationFile::message));
            intake.get(messages.keySet())
                    .forEach(file -> files.computeIfAbsent(messages.get(file.id()), message -> new ArrayList<>())
                            .add(file));
        }
        return files;
    }

    private AttachmentId received(Actor author, Brought file) {
        String name = file.name().toLowerCase(Locale.ROOT);
        Refusal.unless(
                ENDINGS.stream().anyMatch(ending -> name.endsWith("." + ending)),
                ConversationReason.FILE_KIND_NOT_TAKEN,
                String.join(", ", ENDINGS));
        return intake.receive(
                        file.content(),
                        file.name(),
                        settings.maxUploadBytes(),
                        author.account().value())
                .id();
    }

    private static Finding named(Brought file, Finding why) {
        Worded said = language -> Texts.of(why, language);
        return Finding.on(FIELD, ConversationReason.FILE_REFUSED, file.name(), said);
    }

    private static Refusal refused(Finding finding) {
        return new Refusal(List.of(finding));
    }
}
