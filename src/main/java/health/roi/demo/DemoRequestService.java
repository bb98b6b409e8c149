package health.roi.demo;

import health.roi.authorization.AuthorizationElements;
import health.roi.authorization.AuthorizationForm;
import health.roi.authorization.AuthorizationScanService;
import health.roi.authorization.AuthorizationService;
import health.roi.chart.patient.Demographics;
import health.roi.chart.patient.Patient;
import health.roi.copyjob.ClaimService;
import health.roi.copyjob.CompletionService;
import health.roi.copyjob.CopyJob;
import health.roi.copyjob.CopyJobItem;
import health.roi.copyjob.CopyJobService;
import health.roi.copyjob.ItemService;
import health.roi.copyjob.ItemState;
import health.roi.copyjob.JobState;
import health.roi.delivery.DeliveryEndService;
import health.roi.delivery.DeliveryOrder;
import health.roi.delivery.DeliveryService;
import health.roi.delivery.Receipt;
import health.roi.determination.CombinedWith;
import health.roi.determination.Medium;
import health.roi.determination.Purpose;
import health.roi.determination.RequesterKind;
import health.roi.determination.Scope;
import health.roi.document.DocumentService;
import health.roi.document.ReceivedDocument;
import health.roi.fulfillment.PackageOptions;
import health.roi.fulfillment.PackageOrderService;
import health.roi.fulfillment.QualityCheck;
import health.roi.fulfillment.QualityCheckService;
import health.roi.fulfillment.build.PackageBuildService;
import health.roi.fulfillment.review.AnsweredPages;
import health.roi.fulfillment.review.FindingAnswer;
import health.roi.fulfillment.review.FindingKind;
import health.roi.fulfillment.review.PageFindingService;
import health.roi.platform.http.Versions;
import health.roi.request.Channel;
import health.roi.request.DeliveryMethod;
import health.roi.request.Intake;
import health.roi.request.IntakeService;
import health.roi.request.ReleaseRequest;
import health.roi.request.RequestService;
import health.roi.request.Verification;
import health.roi.request.evidence.PatientMatchService;
import health.roi.request.evidence.VerificationService;
import health.roi.request.review.ReviewService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The steps of a request, one by one, as the demonstration's people take them. */
@ApplicationScoped
class DemoRequestService {

    @Inject
    IntakeService intake;

    @Inject
    RequestService requests;

    @Inject
    PatientMatchService matches;

    @Inject
    VerificationService verifications;

    @Inject
    ReviewService reviews;

    @Inject
    AuthorizationService authorizations;

    @Inject
    AuthorizationScanService scans;

    @Inject
    CopyJobService jobs;

    @Inject
    ClaimService claims;

    @Inject
    ItemService items;

    @Inject
    CompletionService completions;

    @Inject
    PageFindingService findings;

    @Inject
    QualityCheckService checks;

    @Inject
    PackageOrderService packages;

    @Inject
    PackageBuildService builds;

    @Inject
    DeliveryService deliveries;

    @Inject
    DeliveryEndService deliveryEnds;

    @Inject
    DocumentService documents;

    @Inject
    Clock clock;

    UUID log(
            UUID facility,
            Patient patient,
            RequesterKind kind,
            String requester,
            String address,
            Channel channel,
            Purpose purpose) {
        Demographics known = patient.demographics();
        return intake.log(new Intake(
                facility,
                channel,
                null,
                null,
                new ReleaseRequest.Requester(null, kind, requester, address, null, null, null),
                new ReleaseRequest.StatedPatient(
                        known.familyName(),
                        known.givenName(),
                        known.birthDate(),
                        patient.numbersAt(facility).get(0),
                        known.phone(),
                        null),
                new Scope(today().minusYears(1), today(), Set.of("ALL")),
                purpose,
                Medium.PAPER,
                requester,
                null,
                null,
                false,
                DeliveryMethod.MAIL,
                address,
                null));
    }

    void matchAndIdentify(UUID id, Patient patient) {
        matches.match(id, tag(id), patient.id());
        verify(id, Verification.Subject.REQUESTER_IDENTITY, Verification.Method.PHOTO_ID);
    }

    void authorize(UUID id, Patient patient, String facility, String recipient, Path scan) {
        AuthorizationForm form = authorizations.record(
                patient.id(),
                new AuthorizationElements(
                        "Complete record of the dates stated in the request",
                        facility,
                        recipient,
                        "Legal claim",
                        today().plusMonths(11),
                        null,
                        false,
                        true,
                        today().minusDays(20),
                        false,
                        null,
                        true,
                        true,
                        true,
                        false,
                        false,
                        CombinedWith.NONE,
                        false,
                        false,
                        false,
                        false,
                        null,
                        Set.of()));
        try (InputStream body = Files.newInputStream(scan)) {
            scans.store(form.id(), Versions.tag(form.version()), null, body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        matches.authorize(id, tag(id), form.id());
        verify(id, Verification.Subject.SIGNER_IDENTITY, Verification.Method.SIGNATURE_COMPARED);
    }

    void review(UUID id) {
        reviews.review(id, tag(id), null);
    }

    void approve(UUID id) {
        reviews.approve(id, tag(id));
    }

    /** The copy service claims the job of this request, delivers one file for each item and completes it. */
    void copy(String trackingNumber, Path file) {
        CopyJob job = jobs.page(JobState.OPEN, null, null, 100).items().stream()
                .filter(open -> open.trackingNumber().equals(trackingNumber))
                .findFirst()
                .orElseThrow();
        claims.claim(job.id());
        for (CopyJobItem item : job.items()) {
            if (item.state() == ItemState.WANTED) {
                deliver(job.id(), item, file);
            }
        }
        completions.complete(job.id(), Versions.tag(jobs.read(job.id()).version()));
    }

    private void deliver(UUID jobId, CopyJobItem item, Path file) {
        try (InputStream body = Files.newInputStream(file);
                ReceivedDocument received = documents.receive(body)) {
            items.deliver(jobId, item.id(), Versions.tag(item.version()), null, received);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Somebody looks at the faxes, which cannot be searched, and passes the check. */
    void passQuality(UUID id) {
        findings.of(id).stream()
                .map(AnsweredPages::flagged)
                .filter(flagged -> flagged.kind() == FindingKind.NO_TEXT)
                .forEach(flagged -> findings.answer(id, flagged.id(), FindingAnswer.BELONGS_TO_PATIENT, null));
        checks.check(id, tag(id), new QualityCheck(null, true, true, true, true, null, null, null), Map.of());
    }

    void mail(UUID id) {
        packages.order(id, tag(id), PackageOptions.USUAL);
        builds.buildNext();
        deliveries.send(id, tag(id), DeliveryOrder.mail("USPS", "9400 1000 0000 0000 0000 00"));
    }

    void confirm(UUID id) {
        var sent = deliveries.of(id).get(0);
        deliveryEnds.confirm(
                sent.id(), Versions.tag(sent.version()), Receipt.SIGNED_FOR, "Signed for by the recipient");
    }

    @Transactional
    String trackingNumber(UUID id) {
        return requests.get(id).trackingNumber();
    }

    private void verify(UUID id, Verification.Subject subject, Verification.Method method) {
        verifications.verify(
                id, tag(id), new Verification(null, subject, method, "Driving licence", "4821", null, null));
    }

    private String tag(UUID id) {
        return Versions.tag(requests.get(id).version());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
