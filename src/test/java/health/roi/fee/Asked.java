package health.roi.fee;

import health.roi.determination.Basis;
import health.roi.determination.FacilityKind;
import health.roi.determination.Purpose;
import health.roi.determination.RequesterKind;
import health.roi.fee.schedule.CopyMedium;
import health.roi.fee.schedule.FeeSchedule;
import health.roi.fee.schedule.Shipped;
import health.roi.platform.money.Money;
import java.time.LocalDate;

/** A request for a copy, so that a test shows only what matters to it: an attorney, with an authorization, on paper. */
final class Asked {

    private final FeeSchedule schedule;
    private RequesterKind requester = RequesterKind.ATTORNEY;
    private Basis basis = Basis.AUTHORIZATION;
    private Purpose purpose = Purpose.LEGAL;
    private CopyMedium medium = CopyMedium.PAPER;
    private LocalDate asOf;
    private int pages;
    private int images;
    private int years;
    private int mediaUnits;
    private int earlierCopies;
    private boolean found = true;
    private boolean certified;
    private boolean notarized;
    private boolean rush;
    private boolean emergency;
    private Money postage;
    private AccessMethod method;
    private ActualCost cost;

    private Asked(FeeSchedule schedule) {
        this.schedule = schedule;
        this.asOf = schedule.effectiveFrom();
    }

    /** By a shipped schedule, on its first day. */
    static Asked by(String schedule) {
        return by(Shipped.schedule(schedule));
    }

    static Asked by(FeeSchedule schedule) {
        return new Asked(schedule);
    }

    /** The patient asks for the own copy. */
    static Asked byPatient(String schedule) {
        return by(schedule)
                .requester(RequesterKind.PATIENT)
                .basis(Basis.PATIENT_ACCESS)
                .purpose(Purpose.PATIENT_REQUEST);
    }

    Asked requester(RequesterKind value) {
        requester = value;
        return this;
    }

    Asked basis(Basis value) {
        basis = value;
        return this;
    }

    Asked purpose(Purpose value) {
        purpose = value;
        return this;
    }

    Asked medium(CopyMedium value) {
        medium = value;
        return this;
    }

    Asked asOf(String day) {
        asOf = LocalDate.parse(day);
        return this;
    }

    Asked pages(int value) {
        pages = value;
        return this;
    }

    Asked images(int value) {
        images = value;
        return this;
    }

    Asked years(int value) {
        years = value;
        return this;
    }

    Asked mediaUnits(int value) {
        mediaUnits = value;
        return this;
    }

    Asked earlierCopies(int value) {
        earlierCopies = value;
        return this;
    }

    Asked nothingFound() {
        found = false;
        return this;
    }

    Asked certified() {
        certified = true;
        return this;
    }

    Asked notarized() {
        notarized = true;
        return this;
    }

    Asked rush() {
        rush = true;
        return this;
    }

    Asked emergency() {
        emergency = true;
        return this;
    }

    Asked postage(String value) {
        postage = Money.of(value);
        return this;
    }

    Asked method(AccessMethod value) {
        method = value;
        return this;
    }

    Asked cost(String labor, String supplies, String mailed) {
        cost = new ActualCost(money(labor), money(supplies), money(mailed));
        return this;
    }

    Asked actualCost(ActualCost value) {
        cost = value;
        return this;
    }

    private static Money money(String text) {
        return text == null ? null : Money.of(text);
    }

    QuoteFacts facts() {
        return new QuoteFacts(
                asOf,
                schedule.state(),
                FacilityKind.HOSPITAL,
                requester,
                basis,
                purpose,
                medium,
                new QuoteFacts.Quantities(pages, images, years, mediaUnits, earlierCopies),
                new QuoteFacts.Extras(certified, notarized, rush, emergency),
                found,
                postage,
                method,
                cost);
    }

    Quote quote() {
        return FeeQuote.of(facts(), schedule);
    }

    String total() {
        return quote().total().toString();
    }
}
