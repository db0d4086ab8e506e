package vn.bieuduong.workflow.execution;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import vn.bieuduong.workflow.WorkingHours;

/** What a step needs besides definition and state: the moment, the calendar, new ids. */
public record Surroundings(Instant now, WorkingHours workingTime, Supplier<UUID> ids) {}
