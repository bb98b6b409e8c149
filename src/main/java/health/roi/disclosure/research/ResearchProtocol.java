package health.roi.disclosure.research;

import java.time.Instant;
import java.util.UUID;

/** Research on 50 or more people without their authorization (45 CFR 164.512(i)), as the accounting tells of it. */
public record ResearchProtocol(UUID id, ProtocolTerms terms, Instant createdAt, String createdBy, long version) {}
