package vn.bieuduong.village;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** Điểm tự chấm và nhận xét của Mặt trận: what is known of a household besides that it is nominated. */
@Entity
@Table(name = "village_household")
class HouseholdMark {

    @Id
    private UUID nominee;

    private UUID dossier;

    private String score = "";

    @Column(name = "front_remark")
    private String remark = "";

    @SuppressWarnings("NullAway")
    protected HouseholdMark() {}

    HouseholdMark(UUID dossier, UUID nominee) {
        this.dossier = dossier;
        this.nominee = nominee;
    }

    void change(String score, String remark) {
        this.score = score;
        this.remark = remark;
    }

    UUID nominee() {
        return nominee;
    }

    String score() {
        return score;
    }

    String remark() {
        return remark;
    }
}
