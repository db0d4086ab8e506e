package vn.bieuduong.workflow;

import java.math.BigDecimal;
import java.time.Instant;

/** Giờ làm việc: the port through which the engine asks the office's calendar. */
@FunctionalInterface
public interface WorkingHours {

    /** The moment this many working days after another; half days and less are allowed. */
    Instant plus(Instant from, BigDecimal workingDays);
}
