package health.roi.incident.step;

import health.roi.audit.AuditService;
import health.roi.chart.patient.Demographics;
import health.roi.chart.patient.PatientService;
import health.roi.directory.CopyServiceService;
import health.roi.directory.Custodian;
import health.roi.directory.CustodianService;
import health.roi.directory.FacilityService;
import health.roi.incident.Incident;
import health.roi.incident.IncidentAction;
import health.roi.incident.IncidentDetails;
import health.roi.incident.IncidentMoveService;
import health.roi.incident.IncidentPeopleService;
import health.roi.incident.part.IncidentPartService;
import health.roi.incident.part.Notice;
import health.roi.incident.part.NoticeKind;
import health.roi.incident.part.NoticeText;
import health.roi.letter.LetterService;
import health.roi.platform.access.CurrentCaller;
import health.roi.platform.paging.Page;
import health.roi.platform.problem.FieldError;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import health.roi.platform.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Tells those whom the law names of a breach. A notice counts as sent on the day on which its letter is written. */
@ApplicationScoped
@Transactional
public class BreachNoticeService {

    @Inject
    IncidentMoveService moves;

    @Inject
    IncidentPeopleService people;

    @Inject
    IncidentPartService parts;

    @Inject
    PatientService patients;

    @Inject
    CustodianService custodians;

    @Inject
    CopyServiceService copyServices;

    @Inject
    FacilityService facilities;

    @Inject
    LetterService letters;

    @Inject
    AuditService audit;

    @Inject
    CurrentCaller callers;

    /** The notices that were just sent, with the incident's version since. */
    record Sent(List<Notice> notices, long version) {}

    /** What every notice says from now on; letters that went out stay as they are. */
    IncidentDetails say(UUID id, String ifMatch, NoticeText text) {
        moves.begin(id, ifMatch, IncidentAction.WRITE_TEXT);
        return moves.say(id, text);
    }

    /**
     * Sends notices. Refuses with {@code body-invalid} what does not fit the kind, with {@code reference-unknown} somebody who is
     * not named in the incident, with {@code letter-incomplete} a text that lacks something of 45 CFR 164.404(c), and with
     * {@code not-allowed-now}: {@code law-enforcement-delay}, {@code notified-already}, {@code address-unknown}.
     */
    Sent send(UUID id, String ifMatch, NoticeOrder order) {
        IncidentDetails details = moves.begin(id, ifMatch, IncidentAction.NOTIFY);
        List<FieldError> faults = order.faults();
        if (!faults.isEmpty()) {
            throw ProblemException.fields(ProblemType.BODY_INVALID, faults);
        }
        LocalDate today = facilities.latestDay();
        // Held back as long as the last day lasts anywhere.
        IncidentStepService.forbid(IncidentRules.notice(details, facilities.earliestDay()));
        IncidentStepService.forbid(IncidentRules.notice(details, today));
        BreachLetters written = letters(details, today);
        List<Notice> sent = order.kind().isToPerson()
                ? toPeople(id, order, written, today)
                : List.of(parts.add(id, publicNotice(id, order, written, today)));
        IncidentDetails after = moves.move(
                id, IncidentAction.NOTIFY, Map.of("kind", order.kind().name(), "notices", String.valueOf(sent.size())));
        return new Sent(sent, after.incident().version());
    }

    /** All notices, in the order of sending. */
    Page<Notice> page(UUID id, String cursor, int limit) {
        Incident incident = moves.details(id).incident();
        audit.allowed("incident.notices.read", moves.subject(incident));
        return parts.notices(id, cursor, limit);
    }

    private List<Notice> toPeople(UUID id, NoticeOrder order, BreachLetters written, LocalDate today) {
        refuseUnlisted(id, order.patientIds());
        List<Demographics> addressees = order.patientIds().stream()
                .map(patient -> patients.find(patient).orElseThrow().demographics())
                .toList();
        refuseTold(id, order, addressees);
        List<Notice> sent = new ArrayList<>();
        for (int i = 0; i < addressees.size(); i++) {
            UUID patient = order.patientIds().get(i);
            UUID letter = order.kind() == NoticeKind.SUBSTITUTE
                    ? null
                    : letters.issueToPatient(patient, written.toPerson(addressees.get(i)))
                            .id();
            sent.add(parts.add(
                    id, new Notice(null, order.kind(), patient, null, letter, order.how(), today, null, null)));
        }
        return sent;
    }

    private Notice publicNotice(UUID id, NoticeOrder order, BreachLetters written, LocalDate today) {
        UUID letter = letters.issueOfIncident(
                        id,
                        order.kind() == NoticeKind.MEDIA
                                ? written.toMedia(order.state(), order.outletName(), order.outletAddress())
                                : written.toSecretary())
                .id();
        return new Notice(null, order.kind(), null, order.state(), letter, null, today, null, null);
    }

    private void refuseUnlisted(UUID id, List<UUID> patientIds) {
        Set<UUID> listed = people.listedOf(id, patientIds);
        List<FieldError> unknown = new ArrayList<>();
        for (int i = 0; i < patientIds.size(); i++) {
            if (!listed.contains(patientIds.get(i))) {
                unknown.add(new FieldError("/patientIds/" + i, "named-in-the-incident"));
            }
        }
        if (!unknown.isEmpty()) {
            throw ProblemException.fields(ProblemType.REFERENCE_UNKNOWN, unknown);
        }
    }

    private void refuseTold(UUID id, NoticeOrder order, List<Demographics> addressees) {
        List<Refusal> refusals = new ArrayList<>();
        if (!parts.toldOf(id, order.kind(), order.patientIds()).isEmpty()) {
            refusals.add(new Refusal(
                    "notified-already",
                    "Somebody of these has such a notice already. List the notices, and leave out who has. Where a letter"
                            + " came back, give a substitute notice. (45 CFR 164.404(d)(2))"));
        }
        if (order.kind() == NoticeKind.INDIVIDUAL
                && addressees.stream()
                        .anyMatch(person ->
                                person.address() == null || person.address().isBlank())) {
            refusals.add(new Refusal(
                    "address-unknown",
                    "Somebody of these has no address. Add it to the patient, or give a substitute notice. (45 CFR"
                            + " 164.404(d)(2))"));
        }
        IncidentStepService.forbid(refusals);
    }

    private BreachLetters letters(IncidentDetails details, LocalDate today) {
        Custodian custodian = custodians.read(callers.get().custodian());
        UUID associate = details.incident().facts().copyServiceId();
        return new BreachLetters(
                details,
                custodian,
                associate == null ? null : copyServices.read(associate).name(),
                today);
    }
}
