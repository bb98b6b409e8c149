package health.roi.demo;

import health.roi.chart.patient.Demographics;
import health.roi.chart.patient.Identifier;
import health.roi.chart.patient.Patient;
import health.roi.chart.patient.PatientService;
import health.roi.chart.record.ChartPlace;
import health.roi.chart.record.RecordDetails;
import health.roi.chart.record.RecordService;
import health.roi.determination.Category;
import health.roi.determination.FacilityKind;
import health.roi.determination.RecordStatus;
import health.roi.determination.RequesterKind;
import health.roi.directory.ComplaintContact;
import health.roi.directory.CopyService;
import health.roi.directory.CopyServiceService;
import health.roi.directory.Custodian;
import health.roi.directory.CustodianService;
import health.roi.directory.Facility;
import health.roi.directory.FacilityService;
import health.roi.directory.Requester;
import health.roi.directory.RequesterService;
import health.roi.document.DocumentService;
import health.roi.document.ReceivedDocument;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The demonstration's directory and charts: two facilities, a copy service, a law office, three patients, twelve records. */
@ApplicationScoped
class DemoChartService {

    @Inject
    CustodianService custodians;

    @Inject
    FacilityService facilities;

    @Inject
    CopyServiceService copyServices;

    @Inject
    RequesterService requesters;

    @Inject
    PatientService patients;

    @Inject
    RecordService records;

    @Inject
    DocumentService documents;

    void found(String name, String address) {
        ComplaintContact complaints = new ComplaintContact("Privacy Officer", "+1 218 555 0103", null);
        custodians.found(new Custodian(null, name, address, "+1 218 555 0100", complaints, 0));
    }

    Facility facility(String name, String state, FacilityKind kind, String address) {
        return facilities.create(new Facility(null, name, state, kind, "America/Chicago", false, address, 0));
    }

    CopyService copyService(Set<UUID> sites) {
        return copyServices.create(new CopyService(null, "Prairie Copy Service", "+1 218 555 0177", true, sites, 0));
    }

    Requester lawOffice() {
        return requesters.create(new Requester(
                null,
                RequesterKind.ATTORNEY,
                "Lakeview Injury Law Office",
                "9 Court Square, Duluth, MN 55802",
                "+1 218 555 0142",
                null,
                null,
                0));
    }

    Patient patient(String given, String family, LocalDate born, String address, Identifier... identifiers) {
        return patients.register(
                        new Demographics(family, given, born, null, address, "+1 218 555 0133"), List.of(identifiers))
                .patient();
    }

    UUID record(
            UUID patientId,
            UUID facilityId,
            String kind,
            String title,
            LocalDate date,
            String source,
            RecordStatus status,
            Set<Category> categories) {
        return records.add(
                        patientId,
                        new RecordDetails(
                                facilityId,
                                kind,
                                title,
                                date,
                                "E-" + date.getYear() + "-" + date.getDayOfYear(),
                                "dr.hansen",
                                Set.of("I10"),
                                source,
                                source.equals("PAPER_FILE_ROOM") ? "Red folder" : null,
                                source.equals("PAPER_FILE_ROOM") ? new ChartPlace("B2", "14", "1") : ChartPlace.UNKNOWN,
                                status,
                                categories,
                                !source.equals("PAPER_FILE_ROOM"),
                                null))
                .id();
    }

    void content(UUID recordId, Path file) {
        try (InputStream body = Files.newInputStream(file);
                ReceivedDocument received = documents.receive(body)) {
            QuarkusTransaction.requiringNew()
                    .run(() -> records.attachDocument(
                            recordId, documents.keep(received).id()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
