package health.roi.fee;

import static java.util.Objects.requireNonNull;

import health.roi.determination.Basis;
import health.roi.determination.FacilityKind;
import health.roi.determination.Purpose;
import health.roi.determination.RequesterKind;
import health.roi.fee.schedule.CopyMedium;
import health.roi.platform.money.Money;
import java.time.LocalDate;
import java.util.Locale;

/**
 * What a copy is priced by.
 *
 * @param asOf the day whose schedule holds
 * @param state two letters, of the facility; letter case and surrounding spaces do not matter
 * @param recordsFound false where the search found nothing
 * @param postage in US dollars, of the request; null for none
 * @param accessMethod for {@code PATIENT_ACCESS} only; null to take {@code ACTUAL} where costs are given and else {@code
 *     FLAT} for an electronic copy
 * @param actualCost null where it is not given
 */
public record QuoteFacts(
        LocalDate asOf,
        String state,
        FacilityKind facilityKind,
        RequesterKind requester,
        Basis basis,
        Purpose purpose,
        CopyMedium medium,
        Quantities quantities,
        Extras extras,
        boolean recordsFound,
        Money postage,
        AccessMethod accessMethod,
        ActualCost actualCost) {

    /**
     * @param images x-ray, MRI, CT and the like, counted apart from pages
     * @param mediaUnits discs, drives and the like
     * @param earlierCopies copies of the same record that the requester had before
     */
    public record Quantities(int pages, int images, int yearsSearched, int mediaUnits, int earlierCopies) {

        public Quantities {
            if (pages < 0 || images < 0 || yearsSearched < 0 || mediaUnits < 0 || earlierCopies < 0) {
                throw new IllegalArgumentException("a quantity is not negative");
            }
        }

        public static Quantities of(int pages, int images) {
            return new Quantities(pages, images, 0, 0, 0);
        }
    }

    /** What is asked for besides the copy; a medical emergency excepts from payment beforehand. */
    public record Extras(boolean certified, boolean notarized, boolean rush, boolean emergency) {

        public static final Extras NONE = new Extras(false, false, false, false);
    }

    public QuoteFacts {
        requireNonNull(asOf, "asOf");
        state = requireNonNull(state, "state").strip().toUpperCase(Locale.ROOT);
        requireNonNull(facilityKind, "facilityKind");
        requireNonNull(requester, "requester");
        requireNonNull(basis, "basis");
        requireNonNull(purpose, "purpose");
        requireNonNull(medium, "medium");
        requireNonNull(quantities, "quantities");
        requireNonNull(extras, "extras");
        postage = ActualCost.orZero(postage);
        actualCost = actualCost == null ? ActualCost.NOT_GIVEN : actualCost;
        if (MethodFault.of(basis, medium, accessMethod, actualCost.given()) != null) {
            throw new IllegalArgumentException("the access method does not fit");
        }
    }

    /** Why an access method cannot be used. */
    public enum MethodFault {
        /** The flat fee is for electronic copies only. */
        FLAT_IS_ELECTRONIC,
        COST_NOT_GIVEN;

        /** Null where the method can be used, or has no effect. */
        static MethodFault of(Basis basis, CopyMedium medium, AccessMethod method, boolean costGiven) {
            if (basis != Basis.PATIENT_ACCESS || method == null) {
                return null;
            }
            return switch (method) {
                case FLAT -> medium == CopyMedium.ELECTRONIC ? null : FLAT_IS_ELECTRONIC;
                case ACTUAL -> costGiven ? null : COST_NOT_GIVEN;
            };
        }
    }

    /** Null for paper or film whose cost is not given: then neither method can be used. */
    AccessMethod method() {
        if (accessMethod != null) {
            return accessMethod;
        }
        if (actualCost.given()) {
            return AccessMethod.ACTUAL;
        }
        return medium == CopyMedium.ELECTRONIC ? AccessMethod.FLAT : null;
    }

    /** The same request with that postage. */
    QuoteFacts withPostage(Money other) {
        return new QuoteFacts(
                asOf,
                state,
                facilityKind,
                requester,
                basis,
                purpose,
                medium,
                quantities,
                extras,
                recordsFound,
                other,
                accessMethod,
                actualCost);
    }
}
