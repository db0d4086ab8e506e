package vn.bieuduong.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A duty of an account as its row has it. */
@Embeddable
class HeldDuty {

    private String duty;

    @Column(name = "first_day")
    private @Nullable LocalDate firstDay;

    @Column(name = "last_day")
    private @Nullable LocalDate lastDay;

    private String area;

    @SuppressWarnings("NullAway")
    protected HeldDuty() {}

    HeldDuty(DutyPeriod period) {
        this.duty = period.duty().group();
        this.firstDay = period.from();
        this.lastDay = period.to();
        this.area = period.area().kept();
    }

    DutyPeriod period() {
        return new DutyPeriod(Duty.of(duty), firstDay, lastDay, Area.read(area));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof HeldDuty that && period().equals(that.period());
    }

    @Override
    public int hashCode() {
        return Objects.hash(duty, firstDay, lastDay, area);
    }
}
