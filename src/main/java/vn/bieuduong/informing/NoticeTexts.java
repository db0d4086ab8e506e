package vn.bieuduong.informing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.bieuduong.platform.Problems;
import vn.bieuduong.platform.Settings;

/**
 * Lời báo tin của cơ quan: what an administrator has worded by page, else what {@code config/messages} said when the portal
 * started.
 */
@ApplicationScoped
@Transactional
public class NoticeTexts {

    /** Bản của một lời: where a wording by page stands. */
    enum Stage {
        DRAFT,
        IN_FORCE
    }

    /** A wording by page. */
    record Written(NoticeText text, String by, Instant at, String reason) {}

    private final Map<Occasion, Map<String, NoticeText>> files;
    private final EntityManager em;

    @Inject
    public NoticeTexts(Settings settings, EntityManager em) {
        Problems problems = new Problems();
        this.files = NoticeFiles.read(settings.configDir(), problems);
        this.em = em;
        problems.refuseIfAny();
    }

    /** The text that counts. */
    NoticeText of(Occasion occasion, Locale language) {
        return written(occasion, language, Stage.IN_FORCE)
                .map(Written::text)
                .orElseGet(() -> ofFile(occasion, language));
    }

    /** The text of the file, as the portal read it at its start. */
    NoticeText ofFile(Occasion occasion, Locale language) {
        NoticeText text = files.getOrDefault(occasion, Map.of()).get(language.getLanguage());
        if (text == null) {
            throw new IllegalStateException(occasion + " in " + language);
        }
        return text;
    }

    /** The texts that count, by language. */
    Map<String, NoticeText> both(Occasion occasion) {
        Map<String, NoticeText> both = new HashMap<>();
        NoticeFiles.LANGUAGES.forEach(language -> both.put(language.getLanguage(), of(occasion, language)));
        return both;
    }

    Optional<Written> written(Occasion occasion, Locale language, Stage stage) {
        List<?> rows = em.createNativeQuery("select subject, body, written_by, written_at, reason from notice_text"
                        + " where occasion = ?1 and language = ?2 and stage = ?3")
                .setParameter(1, occasion.name())
                .setParameter(2, language.getLanguage())
                .setParameter(3, stage.name())
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(NoticeTexts::written)
                .findFirst();
    }

    /** All wordings by page in this language, in one statement. */
    Map<Occasion, Map<Stage, Written>> written(Locale language) {
        List<?> rows = em.createNativeQuery("select subject, body, written_by, written_at, reason, occasion, stage"
                        + " from notice_text where language = ?1")
                .setParameter(1, language.getLanguage())
                .getResultList();
        Map<Occasion, Map<Stage, Written>> all = new EnumMap<>(Occasion.class);
        for (Object one : rows) {
            Object[] row = (Object[]) one;
            all.computeIfAbsent(Occasion.valueOf((String) row[5]), unused -> new EnumMap<>(Stage.class))
                    .put(Stage.valueOf((String) row[6]), written(row));
        }
        return all;
    }

    private static Written written(Object[] row) {
        return new Written(
                new NoticeText((String) row[0], (String) row[1]), (String) row[2], instant(row[3]), (String) row[4]);
    }

    void write(Occasion occasion, Locale language, Stage stage, Written written) {
        em.createNativeQuery(
                        "insert into notice_text (occasion, language, stage, subject, body, written_by, written_at,"
                                + " reason) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) on conflict (occasion, language, stage) do"
                                + " update set subject = excluded.subject, body = excluded.body, written_by ="
                                + " excluded.written_by, written_at = excluded.written_at, reason = excluded.reason")
                .setParameter(1, occasion.name())
                .setParameter(2, language.getLanguage())
                .setParameter(3, stage.name())
                .setParameter(4, written.text().subject())
                .setParameter(5, written.text().body())
                .setParameter(6, written.by())
                .setParameter(7, Timestamp.from(written.at()))
                .setParameter(8, written.reason())
                .executeUpdate();
    }

    /** Forgets it; false when there is none. */
    boolean forget(Occasion occasion, Locale language, Stage stage) {
        return em.createNativeQuery("delete from notice_text where occasion = ?1 and language = ?2 and stage = ?3")
                        .setParameter(1, occasion.name())
                        .setParameter(2, language.getLanguage())
                        .setParameter(3, stage.name())
                        .executeUpdate()
                == 1;
    }

    private static Instant instant(Object column) {
        return column instanceof Timestamp stamp ? stamp.toInstant() : ((java.time.OffsetDateTime) column).toInstant();
    }
}
