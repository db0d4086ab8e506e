package vn.bieuduong.council;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;

/** Thành viên tại phiên họp: a member of the council as he was when it met. Only ever added. */
@Entity
@Table(name = "council_attendee")
class Attendance {

    @Id
    private UUID id;

    @ManyToOne
    @JoinColumn(name = "session_id")
    private CouncilSession session;

    private int ordinal;
    private String name;
    private String title;
    private String duty;

    @Enumerated(EnumType.STRING)
    private CouncilResult.Attendance attendance;

    @SuppressWarnings("NullAway")
    protected Attendance() {}

    Attendance(CouncilSession session, int ordinal, CouncilResult.Attendee one) {
        this.id = UUID.randomUUID();
        this.session = session;
        this.ordinal = ordinal;
        this.name = one.name();
        this.title = one.title();
        this.duty = one.duty();
        this.attendance = one.attendance();
    }

    int ordinal() {
        return ordinal;
    }

    CouncilResult.Attendee view() {
        return new CouncilResult.Attendee(name, title, duty, attendance);
    }
}
