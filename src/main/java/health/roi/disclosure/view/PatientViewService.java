package health.roi.disclosure.view;

import health.roi.audit.AuditService;
import health.roi.audit.Seen;
import health.roi.audit.SeenCriteria;
import health.roi.chart.patient.Names;
import health.roi.determination.Retention;
import health.roi.directory.Facility;
import health.roi.directory.FacilityService;
import health.roi.disclosure.Disclosure;
import health.roi.disclosure.DisclosureService;
import health.roi.disclosure.suspension.SuspensionService;
import health.roi.platform.access.OneTimeCode;
import health.roi.platform.access.OpenLinks;
import health.roi.platform.paging.Page;
import health.roi.request.ReleaseRequest;
import health.roi.request.RequestService;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What a patient sees by link and code, of six years: who has seen the record, from the trail, and everything that went out.
 * What is suspended for an agency (45 CFR 164.528(a)(2)) is in neither, and no line of the trail about such a request is.
 */
@ApplicationScoped
public class PatientViewService {

    @Inject
    OpenLinks openLinks;

    @Inject
    ViewLinkStore links;

    @Inject
    DisclosureService disclosures;

    @Inject
    SuspensionService suspensions;

    @Inject
    RequestService requests;

    @Inject
    FacilityService facilities;

    @Inject
    AuditService audit;

    @Inject
    Clock clock;

    /** @param asOf the day on which it was looked at, where the patient is */
    public record Shown(LocalDate asOf, List<Access> accesses, String nextAccesses, Page<Disclosure> disclosures) {}

    /** Where both lists go on; null at the beginning. */
    public record Places(String accesses, String disclosures, int limit) {}

    /**
     * The view, or nothing where the link is unknown, closed, expired or locked after five wrong codes, or the code is
     * wrong: the answer does not tell which. A wrong code counts also though the request is refused.
     */
    Optional<Shown> open(UUID link, String code, Places places) {
        Optional<ViewLink> opened = openLinks.open(OpenLinks.Kind.PATIENT_VIEW, link, code, () -> check(link, code));
        return opened.map(view -> QuarkusTransaction.requiringNew().call(() -> show(view.patientId(), places)));
    }

    private Optional<ViewLink> check(UUID link, String code) {
        ViewLinkRow row = links.findById(link, LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            // The row's time has passed, and the link is still known.
            return Optional.empty();
        }
        boolean right = OneTimeCode.matches(code, row.codeSalt, row.codeHash);
        if (!right) {
            row.failedAttempts++;
        }
        if (!right || !row.toDomain().isOpenAt(clock.instant())) {
            audit.allowed(
                    "patient-view.refused",
                    ViewLinkService.subject(row),
                    Map.of("attempts", String.valueOf(row.failedAttempts)));
            return Optional.empty();
        }
        row.lastOpenedAt = clock.instant();
        audit.allowed("patient-view.open", ViewLinkService.subject(row));
        return Optional.of(row.toDomain());
    }

    private Shown show(UUID patientId, Places places) {
        ZoneId zone = facilities.all().stream()
                .map(Facility::timeZone)
                .findFirst()
                .map(ZoneId::of)
                .orElse(ZoneOffset.UTC);
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        List<ReleaseRequest> all = requests.allOf(patientId);
        Set<UUID> ids = all.stream().map(ReleaseRequest::id).collect(Collectors.toSet());
        Page<Seen> seen = audit.seenOf(
                new SeenCriteria(patientId, ids, suspended(patientId, all), zone, Retention.accountingFrom(today)),
                places.accesses(),
                places.limit());
        return new Shown(
                today,
                Access.of(seen.items()),
                seen.next(),
                disclosures.ofPatient(patientId, places.disclosures(), places.limit()));
    }

    /** Also a request of the agency's that was not answered yet. */
    private Set<UUID> suspended(UUID patientId, List<ReleaseRequest> all) {
        Set<String> recipients = suspensions.suspendedRecipients(patientId);
        Set<UUID> suspended = new HashSet<>(disclosures.suspendedRequests(patientId));
        all.stream()
                .filter(request -> recipients.contains(Names.part(request.recipient()))
                        || recipients.contains(Names.part(request.requester().name())))
                .forEach(request -> suspended.add(request.id()));
        return suspended;
    }
}
