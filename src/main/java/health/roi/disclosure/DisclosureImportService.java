package health.roi.disclosure;

import health.roi.chart.patient.Identifier;
import health.roi.chart.patient.Patient;
import health.roi.chart.patient.PatientService;
import health.roi.directory.FacilityService;
import health.roi.disclosure.research.ProtocolService;
import health.roi.platform.access.CurrentCaller;
import health.roi.platform.access.Roles;
import health.roi.platform.problem.FieldError;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import health.roi.platform.time.Days;
import health.roi.platform.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Writes down disclosures that were made elsewhere, by hand or by somebody on the custodian's behalf. */
@ApplicationScoped
@Transactional
public class DisclosureImportService {

    @Inject
    DisclosureStore disclosures;

    @Inject
    DisclosureService accounting;

    @Inject
    ProtocolService protocols;

    @Inject
    PatientService patients;

    @Inject
    FacilityService facilities;

    @Inject
    CurrentCaller callers;

    @Inject
    Clock clock;

    /** What became of one line; a refusal, or the entry. */
    record Line(LineOutcome outcome, UUID disclosureId, ProblemException refusal) {}

    /**
     * Writes one down. Refuses an unknown patient with {@code not-found}; a day in the future and what is missing with
     * {@code body-invalid}; an unknown protocol or earlier entry with {@code reference-unknown}; an external id that is
     * known with other content with {@code external-id-used}; and a second correction of the same entry with
     * {@code disclosure-corrected}.
     */
    Recorded record(UUID patientId, Disclosure disclosure) {
        if (!patients.exists(patientId)) {
            throw ProblemException.notFound();
        }
        disclosures.hold(callers.get().custodian());
        return write(disclosure);
    }

    /** The same for one line of an import, which answers a refusal instead of throwing it: the other lines go on. */
    Line line(UUID patientId, UUID facilityId, String number, Function<UUID, Disclosure> disclosure) {
        disclosures.hold(callers.get().custodian());
        try {
            Recorded recorded = write(disclosure.apply(patient(patientId, facilityId, number)));
            return new Line(
                    recorded.repeated() ? LineOutcome.REPEATED : LineOutcome.RECORDED,
                    recorded.disclosure().id(),
                    null);
        } catch (ProblemException refusal) {
            return new Line(LineOutcome.REFUSED, null, refusal);
        }
    }

    private UUID patient(UUID patientId, UUID facilityId, String number) {
        if (patientId != null && patients.exists(patientId)) {
            return patientId;
        }
        if (patientId == null && facilityId != null && number != null) {
            Optional<Patient> known = patients.findBy(new Identifier(facilityId, number.strip()));
            if (known.isPresent()) {
                return known.get().id();
            }
        }
        throw ProblemException.field(
                ProblemType.REFERENCE_UNKNOWN, patientId == null ? "/recordNumber" : "/patientId", "known-patient");
    }

    private Recorded write(Disclosure told) {
        require(told);
        Origin origin = told.origin();
        Disclosure disclosure =
                origin.corrects() == null ? told : told.correcting(earlier(told).toDomain());
        if (origin.externalId() != null) {
            Optional<Disclosure> known =
                    disclosures.by(callers.get().custodian(), origin).map(DisclosureRow::toDomain);
            if (known.isPresent()) {
                if (!sameContent(known.get(), disclosure)) {
                    throw new ProblemException(ProblemType.EXTERNAL_ID_USED);
                }
                return new Recorded(known.get(), true);
            }
        }
        DisclosureRow row = new DisclosureRow();
        row.id = Ids.next(clock);
        row.firstId = origin.corrects() == null ? row.id : corrected(disclosure).firstId;
        accounting.keep(row, disclosure, "disclosure.import");
        return new Recorded(row.toDomain(), false);
    }

    /**
     * The entry to be corrected. What an accounting lists is taken off it by the privacy officer alone: the ground of an entry is
     * what tells whether the patient hears of it.
     */
    private DisclosureRow corrected(Disclosure disclosure) {
        DisclosureRow earlier = earlier(disclosure);
        if (disclosures.isCorrected(earlier.id)) {
            throw new ProblemException(ProblemType.DISCLOSURE_CORRECTED);
        }
        if (earlier.accountable
                && !disclosure.accountable()
                && !callers.get().roles().contains(Roles.PRIVACY_OFFICER)) {
            throw ProblemException.field(
                    ProblemType.BODY_INVALID, "/ground", "stays-accountable-but-for-the-privacy-officer");
        }
        return earlier;
    }

    private DisclosureRow earlier(Disclosure disclosure) {
        return disclosures
                .findByIdOptional(disclosure.origin().corrects())
                .filter(row -> row.patientId.equals(disclosure.patientId()))
                .orElseThrow(
                        () -> ProblemException.field(ProblemType.REFERENCE_UNKNOWN, "/corrects", "known-disclosure"));
    }

    private void require(Disclosure disclosure) {
        Origin origin = disclosure.origin();
        List<FieldError> errors = new ArrayList<>();
        if (origin.source() == Source.RELEASE) {
            errors.add(new FieldError("/source", "made-elsewhere"));
        } else if (origin.source() != Source.BY_HAND && origin.name() == null) {
            errors.add(new FieldError("/sourceName", "required-for-source"));
        }
        if (!Days.isUsual(disclosure.disclosedOn())) {
            errors.add(new FieldError("/madeOn", "usual-day"));
        } else if (disclosure.disclosedOn().isAfter(facilities.latestDay())) {
            errors.add(new FieldError("/madeOn", "not-in-future"));
        }
        if ((origin.corrects() == null) != (origin.correctionNote() == null)) {
            errors.add(new FieldError("/correctionNote", "goes-with-corrects"));
        }
        if (origin.protocolId() != null && disclosure.ground() != Ground.RESEARCH) {
            errors.add(new FieldError("/protocolId", "only-for-research"));
        }
        if (!errors.isEmpty()) {
            throw ProblemException.fields(ProblemType.BODY_INVALID, errors);
        }
        if (origin.protocolId() != null && protocols.find(origin.protocolId()).isEmpty()) {
            throw ProblemException.field(ProblemType.REFERENCE_UNKNOWN, "/protocolId", "known-protocol");
        }
    }

    /** All that a source says, apart from what the service adds. */
    private static boolean sameContent(Disclosure known, Disclosure told) {
        return asTold(known).equals(asTold(told));
    }

    private static Disclosure asTold(Disclosure disclosure) {
        return new Disclosure(
                null,
                disclosure.patientId(),
                null,
                null,
                null,
                null,
                disclosure.disclosedOn(),
                disclosure.recipientName(),
                disclosure.recipientAddress(),
                disclosure.description(),
                disclosure.purposeStatement(),
                null,
                disclosure.ground(),
                disclosure.part2(),
                disclosure.recordIds(),
                disclosure.pages(),
                null,
                disclosure.origin());
    }
}
