package vn.bieuduong.processing.administration;

import java.util.Optional;
import java.util.UUID;
import vn.bieuduong.workflow.id.InstanceId;

/**
 * Sự cố: a timer or automatic task that failed as often as it may and waits for the administrator.
 *
 * @param instance empty when it was to begin an instance
 * @param subject the dossier's number, or what else the instance is about
 */
public record IncidentLine(
        UUID id,
        Optional<InstanceId> instance,
        String process,
        String subject,
        String step,
        String what,
        int attempts,
        String message,
        String trace) {}
