package vn.bieuduong.award;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import vn.bieuduong.dossier.NomineeView;
import vn.bieuduong.procedure.NomineeType;

/** Khen thưởng đã trao: one nominee's award by one decision, kept with what identifies him. Nothing reads it yet. */
@Entity
@Table(name = "award")
public class Award {

    @Id
    private UUID id;

    @Column(name = "decision_id")
    private UUID decision;

    @Column(name = "nominee_id")
    private UUID nominee;

    @Enumerated(EnumType.STRING)
    private NomineeType kind;

    private String name;

    @Column(name = "personal_id")
    private String personalId;

    @Column(name = "tax_code")
    private String taxCode;

    @Column(name = "award_form")
    private String awardForm;

    @SuppressWarnings("NullAway")
    protected Award() {}

    @SuppressWarnings("NullAway")
    public Award(UUID decision, NomineeView nominee) {
        this.id = UUID.randomUUID();
        this.decision = decision;
        this.nominee = nominee.id().value();
        this.kind = nominee.form().kind();
        this.name = nominee.form().name();
        this.personalId = nominee.form().personalId();
        this.taxCode = nominee.form().taxCode();
        this.awardForm = nominee.form().awardForm();
    }
}
