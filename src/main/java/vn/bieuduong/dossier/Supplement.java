package vn.bieuduong.dossier;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Typed;
import vn.bieuduong.platform.id.AccountName;

/** Yêu cầu bổ sung (form 02): what the office asks of the applicant, all at once, and the answer. */
@Entity
@Table(name = "supplement")
public class Supplement {

    /** Điều được yêu cầu: what an item of a request opens to the applicant. */
    public enum What {
        /** The dossier as a whole: papers of every component. */
        WHOLE,
        /** Papers of one component. */
        PAPERS,
        /** One of the dossier's general details. */
        FIELD,
        /** One nominee. */
        NOMINEE,
        /** The answer to one question of the procedure's own. */
        QUESTION
    }

    /**
     * Nội dung cần bổ sung.
     *
     * @param subject the component's id, the name of the field, the nominee's id, the question's key; "" for the dossier as a whole
     * @param reason what is missing or wrong and what to send, in words the applicant understands
     */
    public record Item(What what, String subject, String reason) {

        public Item {
            reason = Typed.text(reason);
        }

        /** Of papers of one component, or with "" of the dossier as a whole. */
        public Item(String component, String reason) {
            this(component.isEmpty() ? What.WHOLE : What.PAPERS, component, reason);
        }

        /** Whether papers of the component may be sent for it. */
        public boolean opens(String component) {
            return what == What.WHOLE || (what == What.PAPERS && subject.equals(component));
        }
    }

    /**
     * What is asked, by whom, until when.
     *
     * @param note one sentence to the applicant above the list, may be empty
     * @param days working days the applicant has
     * @param askedByName the officer's name as the applicant reads it
     */
    public record Asked(
            List<Item> items, String note, int days, LocalDate deadline, AccountName askedBy, String askedByName) {

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
    private int days;
    private LocalDate deadline;

    @Column(name = "runs_from")
    private @Nullable Instant runsFrom;

    @Column(name = "reminded_of")
    private @Nullable LocalDate remindedOf;

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

    @ElementCollection
    @CollectionTable(name = "supplement_typed", joinColumns = @JoinColumn(name = "supplement_id"))
    @MapKeyColumn(name = "field")
    @Column(name = "written")
    private Map<String, String> typed = new HashMap<>();

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
        this.days = asked.days();
        this.deadline = asked.deadline();
        this.before = before;
        this.askedBy = asked.askedBy().value();
        this.askedByName = asked.askedByName();
        this.askedAt = now;
        for (Item item : asked.items()) {
            items.add(new AskedItem(this, items.size() + 1, item));
        }
    }

    /**
     * Keeps what is written so far.
     *
     * @param fields what is typed into the fields that it opens, by their keys
     */
    public void keep(String written, Map<String, String> fields) {
        Refusal.unless(written.length() <= LONGEST_ANSWER, DossierReason.TOO_LONG, LONGEST_ANSWER);
        answerDraft = written;
        typed.clear();
        typed.putAll(fields);
    }

    /** The applicant was told at this moment: his days count from it. */
    public void runFrom(Instant told, LocalDate last) {
        runsFrom = told;
        deadline = last;
    }

    /** What he was told by has come back: his days count from when he is told after all. */
    public void runNoLonger() {
        runsFrom = null;
        remindedOf = null;
    }

    /** He has not been told yet: the last day is put off, and put off again until he is. */
    public void putOff(LocalDate last) {
        deadline = last;
    }

    /** Whether it is known that the applicant was told of it. */
    public boolean isTold() {
        return runsFrom != null;
    }

    /** Whether nobody was reminded of this last day yet. */
    public boolean isToBeRemindedOf(LocalDate last) {
        return !last.equals(remindedOf);
    }

    public void remindedOf(LocalDate last) {
        remindedOf = last;
    }

    public int round() {
        return ordinal;
    }

    public String answerDraft() {
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

    public SupplementView view() {
        return new SupplementView(
                id,
                ordinal,
                items.stream().map(AskedItem::item).toList(),
                note,
                new SupplementView.Officer(new AccountName(askedBy), askedByName),
                askedAt,
                days,
                deadline,
                runsFrom,
                answeredAt,
                answer,
                answerDraft,
                Map.copyOf(typed));
    }
}
