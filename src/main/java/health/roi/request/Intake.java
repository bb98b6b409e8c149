package health.roi.request;

import health.roi.determination.Medium;
import health.roi.determination.Purpose;
import health.roi.determination.RequestFacts;
import health.roi.determination.Scope;
import java.time.Instant;
import java.util.UUID;

/**
 * What a front desk writes down about a request.
 *
 * @param receivedAt when the facility received it; null is now
 * @param priority null is what the triage gives
 * @param reopens a closed request that this one goes on with, or null
 */
public record Intake(
        UUID facilityId,
        Channel channel,
        Instant receivedAt,
        Priority priority,
        ReleaseRequest.Requester requester,
        ReleaseRequest.StatedPatient stated,
        Scope scope,
        Purpose purpose,
        Medium medium,
        String recipient,
        RequestFacts.Directive directive,
        String legalMandate,
        boolean emergency,
        DeliveryMethod deliveryMethod,
        String deliveryAddress,
        UUID reopens) {}
