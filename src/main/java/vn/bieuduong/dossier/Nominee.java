package vn.bieuduong.dossier;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.io.StringReader;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.procedure.NomineeType;

/** Đối tượng đề nghị khen thưởng: one nominee of a dossier, with an outcome of its own. */
@Entity
@Table(name = "nominee")
class Nominee {

    private static final String NO_ANSWER = "{}";

    @Id
    private UUID id;

    @ManyToOne
    @JoinColumn(name = "dossier_id")
    private Dossier dossier;

    private int ordinal;

    @Enumerated(EnumType.STRING)
    private NomineeType kind;

    private String name;
    private String honorific;

    @Column(name = "birth_date")
    private String birthDate;

    @Column(name = "personal_id")
    private String personalId;

    private String position;
    private String workplace;
    private String address;

    @Column(name = "tax_code")
    private String taxCode;

    private int members;

    @Column(name = "award_form")
    private String awardForm;

    private String achievement;

    /** To the procedure's questions about nominees, as a JSON object by their ids: thousands are read at once, none by itself. */
    private String answers;

    @Enumerated(EnumType.STRING)
    private NomineeOutcome outcome;

    @Column(name = "outcome_reason")
    private @Nullable String outcomeReason;

    @Column(name = "removed_at")
    private @Nullable Instant removedAt;

    @SuppressWarnings("NullAway")
    protected Nominee() {}

    @SuppressWarnings("NullAway")
    Nominee(Dossier dossier, int ordinal, NomineeForm form) {
        this.id = UUID.randomUUID();
        this.dossier = dossier;
        this.ordinal = ordinal;
        this.outcome = NomineeOutcome.PENDING;
        change(form);
    }

    void change(NomineeForm form) {
        kind = form.kind();
        name = form.name();
        honorific = form.honorific();
        birthDate = form.birthDate();
        personalId = form.personalId();
        position = form.position();
        workplace = form.workplace();
        address = form.address();
        taxCode = form.taxCode();
        members = form.members();
        awardForm = form.awardForm();
        achievement = form.achievement();
        JsonObjectBuilder given = Json.createObjectBuilder();
        form.answers().forEach((question, answer) -> {
            if (!answer.isEmpty()) {
                given.add(question, answer);
            }
        });
        answers = given.build().toString();
    }

    private Map<String, String> answers() {
        if (answers.equals(NO_ANSWER)) {
            return Map.of();
        }
        Map<String, String> given = new HashMap<>();
        try (JsonReader reader = Json.createReader(new StringReader(answers))) {
            JsonObject object = reader.readObject();
            object.keySet().forEach(question -> given.put(question, object.getString(question)));
        }
        return given;
    }

    void conclude(NomineeOutcome outcome, @Nullable String reason) {
        this.outcome = outcome;
        this.outcomeReason = reason;
    }

    /** Takes it off the draft; until that is filed it may be put back. */
    void remove(Instant now) {
        removedAt = now;
    }

    void putBack() {
        removedAt = null;
    }

    boolean isThere() {
        return removedAt == null;
    }

    Optional<Instant> removedAt() {
        return Optional.ofNullable(removedAt);
    }

    void moveTo(int ordinal) {
        this.ordinal = ordinal;
    }

    NomineeId id() {
        return new NomineeId(id);
    }

    int ordinal() {
        return ordinal;
    }

    NomineeOutcome outcome() {
        return outcome;
    }

    NomineeForm form() {
        return new NomineeForm(
                kind,
                name,
                honorific,
                birthDate,
                personalId,
                position,
                workplace,
                address,
                taxCode,
                members,
                awardForm,
                achievement,
                answers());
    }

    NomineeView view() {
        return new NomineeView(id(), ordinal, form(), outcome, outcomeReason);
    }
}
