package health.roi.demo;

import health.roi.chart.patient.Identifier;
import health.roi.chart.patient.Patient;
import health.roi.determination.Category;
import health.roi.determination.FacilityKind;
import health.roi.determination.Purpose;
import health.roi.determination.RecordStatus;
import health.roi.determination.RequesterKind;
import health.roi.directory.CopyService;
import health.roi.directory.CopyServiceService;
import health.roi.directory.CustodianService;
import health.roi.directory.Facility;
import health.roi.platform.access.Roles;
import health.roi.request.Channel;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Seeds the demonstration once, and prints at every start how to use the service. */
@ApplicationScoped
class DemoService {

    @Inject
    DemoPeopleService people;

    @Inject
    DemoChartService charts;

    @Inject
    DemoRequestService steps;

    @Inject
    CustodianService custodians;

    @Inject
    CopyServiceService copyServices;

    @Inject
    DemoTokensService tokens;

    @Inject
    Clock clock;

    @ConfigProperty(name = "roi.demo.enabled")
    boolean enabled;

    @ConfigProperty(name = "roi.local-dir", defaultValue = "data")
    Path directory;

    void start(@Observes StartupEvent event) throws IOException {
        if (!enabled) {
            return;
        }
        boolean founded = as(Roles.ADMINISTRATOR, () -> custodians.exists(DemoIds.CUSTODIAN));
        if (!founded) {
            seed();
        }
        UUID copyService = as(
                Roles.ADMINISTRATOR,
                () -> copyServices.page(null, 1).items().get(0).id());
        tokens.write(directory.resolve("tokens.json"), copyService);
        tokens.print(directory);
    }

    void seed() {
        as(Roles.ADMINISTRATOR, () -> {
            charts.found("Lakeside Health", "1 Harbor Drive, Duluth, MN 55802");
            return null;
        });
        people.as(DemoIds.OTHER_CUSTODIAN, Roles.ADMINISTRATOR, () -> {
            charts.found("Prairie Regional Health", "40 Grain Street, Fargo, ND 58102");
            return null;
        });
        Facility hospital = as(
                Roles.ADMINISTRATOR,
                () -> charts.facility(
                        "Lakeside Hospital", "MN", FacilityKind.HOSPITAL, "1 Harbor Drive, Duluth, MN 55802"));
        Facility clinic = as(
                Roles.ADMINISTRATOR,
                () -> charts.facility(
                        "Hill Country Clinic", "TX", FacilityKind.CLINIC, "77 Cedar Lane, Austin, TX 78701"));
        CopyService copyService = as(Roles.ADMINISTRATOR, () -> charts.copyService(Set.of(hospital.id(), clinic.id())));
        as(Roles.FRONT_DESK, charts::lawOffice);
        DemoDocuments documents = new DemoDocuments(directory.resolve("demo"));
        Patient maria =
                patient("Maria", "Olson", LocalDate.of(1979, 4, 12), new Identifier(hospital.id(), "LH-100234"));
        Patient james =
                patient("James", "Whitfield", LocalDate.of(1954, 9, 30), new Identifier(hospital.id(), "LH-100871"));
        Patient ana = patient("Ana", "Reyes", LocalDate.of(1988, 1, 5), new Identifier(clinic.id(), "HC-4410"));
        chart(documents, maria, hospital);
        chart(documents, james, hospital);
        chart(documents, ana, clinic);
        requests(documents, maria, james, hospital, copyService);
        // Last, so that a request that is under way shows how it waits for its author.
        as(
                Roles.ROI_SPECIALIST,
                () -> record(maria, hospital, "OPERATIVE_NOTE", "Operative note", 10, "VISTA", RecordStatus.UNSIGNED));
        request(ana, clinic, Channel.FAX);
    }

    /** Three records each: two with their documents, one on paper in the file room. */
    private void chart(DemoDocuments documents, Patient patient, Facility facility) {
        var demographics = patient.demographics();
        String number = patient.numbersAt(facility.id()).get(0);
        DemoDocuments.Subject subject = new DemoDocuments.Subject(
                demographics.givenName() + " " + demographics.familyName(),
                demographics.birthDate().toString(),
                number,
                facility.name());
        as(Roles.ROI_SPECIALIST, () -> {
            UUID note = record(patient, facility, "PROGRESS_NOTE", "Progress note", 40, "EPIC", RecordStatus.FINAL);
            charts.content(note, documents.note(number + "-note.pdf", "Progress note", subject, 2));
            UUID summary =
                    record(patient, facility, "DISCHARGE_SUMMARY", "Discharge summary", 60, "EPIC", RecordStatus.FINAL);
            charts.content(summary, documents.clinicalDocument(number + "-summary.xml", "Discharge summary", subject));
            record(patient, facility, "LAB_RESULT", "Laboratory report", 75, "PAPER_FILE_ROOM", RecordStatus.FINAL);
            documents.fax(number + "-lab.tif", "Laboratory report", subject);
            documents.authorization(number + "-authorization.pdf", subject, "Lakeview Injury Law Office");
            return null;
        });
    }

    private UUID record(
            Patient patient,
            Facility facility,
            String kind,
            String title,
            int daysAgo,
            String source,
            RecordStatus status) {
        Set<Category> none = Set.of();
        return charts.record(
                patient.id(), facility.id(), kind, title, today().minusDays(daysAgo), source, status, none);
    }

    /** One request carried through to its confirmed delivery, and one waiting at each step. */
    private void requests(
            DemoDocuments documents, Patient maria, Patient james, Facility hospital, CopyService copyService) {
        Path fax = directory.resolve("demo").resolve("LH-100871-lab.tif");
        UUID closed = as(
                Roles.FRONT_DESK,
                () -> steps.log(
                        hospital.id(),
                        james,
                        RequesterKind.ATTORNEY,
                        "Lakeview Injury Law Office",
                        "9 Court Square, Duluth, MN 55802",
                        Channel.LETTER,
                        Purpose.LEGAL));
        as(Roles.ROI_SPECIALIST, () -> {
            steps.matchAndIdentify(closed, james);
            steps.authorize(
                    closed,
                    james,
                    hospital.name(),
                    "Lakeview Injury Law Office",
                    directory.resolve("demo").resolve("LH-100871-authorization.pdf"));
            steps.review(closed);
            steps.approve(closed);
            return null;
        });
        copy(closed, copyService, fax);
        as(Roles.QUALITY_REVIEWER, () -> run(() -> steps.passQuality(closed)));
        as(Roles.ROI_SPECIALIST, () -> run(() -> steps.mail(closed)));
        as(Roles.FRONT_DESK, () -> run(() -> steps.confirm(closed)));

        request(maria, hospital, Channel.WALK_IN);
        UUID inReview = request(maria, hospital, Channel.PORTAL);
        as(Roles.ROI_SPECIALIST, () -> run(() -> steps.review(inReview)));
        UUID collecting = request(maria, hospital, Channel.LETTER);
        collect(collecting, maria);
        for (int step = 0; step < 3; step++) {
            UUID id = request(james, hospital, Channel.FAX);
            collect(id, james);
            // James Whitfield's paper report is scanned already, so there is nothing to pull: quality check is next.
            if (step > 0) {
                as(Roles.QUALITY_REVIEWER, () -> run(() -> steps.passQuality(id)));
            }
            if (step > 1) {
                as(Roles.SUPERVISOR, () -> run(() -> steps.mail(id)));
            }
        }
    }

    private UUID request(Patient patient, Facility facility, Channel channel) {
        String name = patient.demographics().givenName() + " "
                + patient.demographics().familyName();
        return as(
                Roles.FRONT_DESK,
                () -> steps.log(
                        facility.id(),
                        patient,
                        RequesterKind.PATIENT,
                        name,
                        patient.demographics().address(),
                        channel,
                        Purpose.PATIENT_REQUEST));
    }

    private void collect(UUID id, Patient patient) {
        as(Roles.ROI_SPECIALIST, () -> {
            steps.matchAndIdentify(id, patient);
            steps.review(id);
            steps.approve(id);
            return null;
        });
    }

    private void copy(UUID id, CopyService copyService, Path file) {
        String number = as(Roles.ROI_SPECIALIST, () -> steps.trackingNumber(id));
        people.asCopyService(DemoIds.CUSTODIAN, copyService.id(), () -> run(() -> steps.copy(number, file)));
    }

    private Patient patient(String given, String family, LocalDate born, Identifier identifier) {
        return as(
                Roles.FRONT_DESK,
                () -> charts.patient(given, family, born, "12 Birch Avenue, Duluth, MN 55803", identifier));
    }

    private <T> T as(String role, Supplier<T> work) {
        return people.as(DemoIds.CUSTODIAN, role, work);
    }

    private static Void run(Runnable work) {
        work.run();
        return null;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
