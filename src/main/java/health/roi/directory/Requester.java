package health.roi.directory;

import health.roi.determination.RequesterKind;
import java.util.UUID;

/** Somebody who asks again and again: a law firm, an insurer, a court. */
public record Requester(
        UUID id, RequesterKind kind, String name, String address, String phone, String email, long version) {}
