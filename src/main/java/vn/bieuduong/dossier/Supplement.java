package vn.bieuduong.dossier;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Typed;

/** Yêu cầu bổ sung (form 02): what the office asks of the applicant, all at once, and the answer. */
@Entity
@Table(name = "supplement")
public class Supplement {

    /**
     * What is asked, by whom, until when.
     *
     * @param note one sentence to the applicant above the list, may be empty
     * @param askedByName the officer's name as the applicant reads it
     */
    public record Asked(
            List<SupplementItem> items, String note, LocalDate deadline, String askedBy, String askedByName) {

        public Asked {
            items = List.copyOf(items);
        }
    }

    private static final int LONGEST_ANSWER = 5_000;

    @Id
    private UUID id;

    @ManyToOne
    @JoinColumn(name = "dossier_id")
    private Dossier dossier;

    private int ordinal;
    private String note;
    private LocalDate deadline;

    @Enumerated(EnumType.STRING)
    @Column(name = "state_before")
    private DossierState before;

    @Column(name = "asked_by")
    private String askedBy;

    @Column(name = "asked_by_name")
    private String askedByName;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    private @Nullable String answer;

    @Column(name = "answer_draft")
    private String answerDraft = "";

    @OneToMany(mappedBy = "supplement", cascade = CascadeType.ALL)
    @OrderBy("ordinal")
    private List<AskedItem> items = new ArrayList<>();

    @SuppressWarnings("NullAway")
    protected Supplement() {}

    @SuppressWarnings("NullAway")
    Supplement(Dossier dossier, int ordinal, Asked asked, DossierState before, Instant now) {
        this.id = UUID.randomUUID();
        this.dossier = dossier;
        this.ordinal = ordinal;
        this.note = Typed.text(asked.note());
        this.deadline = asked.deadline();
        this.before = before;
        this.askedBy = asked.askedBy();
        this.askedByName = asked.askedByName();
        this.askedAt = now;
        for (SupplementItem item : asked.items()) {
            items.add(new AskedItem(this, items.size() + 1, item));
        }
    }

    /** Keeps what is written of the answer so far. */
    void keep(String written) {
        Refusal.unless(written.length() <= LONGEST_ANSWER, DossierReason.TOO_LONG, LONGEST_ANSWER);
        answerDraft = written;
    }

    int round() {
        return ordinal;
    }

    String answerDraft() {
        return answerDraft;
    }

    void answer(String answer, Instant now) {
        String words = Typed.text(answer);
        Refusal.unless(Typed.says(words), DossierReason.ANSWER_MISSING);
        Refusal.unless(words.length() <= LONGEST_ANSWER, DossierReason.TOO_LONG, LONGEST_ANSWER);
        this.answer = words;
        this.answeredAt = now;
    }

    boolean isOpen() {
        return answeredAt == null;
    }

    DossierState before() {
        return before;
    }

    SupplementView view() {
        return new SupplementView(
                id,
                ordinal,
                items.stream().map(AskedItem::item).toList(),
                note,
                askedByName,
                askedAt,
                deadline,
                answeredAt,
                answer,
                answerDraft);
    }
}
