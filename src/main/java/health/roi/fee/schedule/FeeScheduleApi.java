package health.roi.fee.schedule;

import health.roi.determination.FacilityKind;
import health.roi.fee.schedule.FeeComponentApi.FeeComponentBody;
import health.roi.fee.schedule.FeeRuleApi.FeeCapBody;
import health.roi.fee.schedule.FeeRuleApi.FeeWaiverBody;
import health.roi.fee.schedule.FeeRuleApi.FixedFeeBody;
import health.roi.fee.schedule.FeeRuleApi.IndexRuleBody;
import health.roi.fee.schedule.FeeRuleApi.PrepaymentBody;
import health.roi.fee.schedule.FeeSchedule.LineRounding;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The one written form of a schedule: in the files that are shipped, over the API, and in the database. */
final class FeeScheduleApi {

    static final String AMOUNT = "-?[0-9]{1,7}([.][0-9]{1,8})?";
    static final int LONGEST_AMOUNT = 20;
    static final String CODE = "[A-Z][A-Z0-9_]{1,39}";

    private FeeScheduleApi() {}

    static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : list;
    }

    static <T> Set<T> orEmpty(Set<T> set) {
        return set == null ? Set.of() : set;
    }

    @Schema(
            name = "FeeScheduleBody",
            description = "A tariff for copies, from a day on: the most that the law allows. Amounts are US dollars, as"
                    + " decimal strings with at most four decimals. verified says whether the figure was seen in a"
                    + " published text.")
    record FeeScheduleBody(
            @NotNull
            @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9-]{2,39}")
            @Size(max = 40)
            @Schema(description = "a name of your own, never used before")
            String id,

            @NotNull @Pattern(regexp = "[A-Z]{2}") @Size(max = 2) @Schema(description = "two letters")
            String state,

            @Size(max = 3)
            @Schema(
                    description =
                            "left out: every facility. A clinic is priced as a physician's practice where the state tells hospitals and physicians apart")
            Set<@NotNull FacilityKind> facilityKinds,

            @NotNull @Schema(description = "the first day; it holds until a newer schedule begins")
            LocalDate effectiveFrom,

            @NotNull @Size(max = 300) String citation,

            @NotNull @Size(max = 1000) @Schema(description = "where the figures were seen")
            String source,

            @Size(max = 40) @Schema(description = "what the published text leaves open, and how it is read here")
            List<@NotNull @Size(max = 1000) String> assumptions,

            @Schema(description = "how a line is rounded to the cent; left out: HALF_UP")
            LineRounding rounding,

            @NotNull @Size(max = 60) List<@NotNull @Valid FeeComponentBody> components,

            @Size(max = 40) @Schema(description = "in the order in which they are applied")
            List<@NotNull @Valid FeeCapBody> caps,

            @Size(max = 40) @Schema(description = "the first that applies counts")
            List<@NotNull @Valid FeeWaiverBody> waivers,

            @NotNull @Valid @Schema(description = "what a search may cost that finds nothing")
            FixedFeeBody noRecordFee,

            @Valid @Schema(description = "what a request costs at least; never for a patient's own record")
            FixedFeeBody minimum,

            @Valid PrepaymentBody prepayment,

            @Valid @Schema(description = "for figures that are adjusted year by year")
            IndexRuleBody indexRule) {

        FeeSchedule toDomain() {
            return new FeeSchedule(
                    id,
                    state,
                    orEmpty(facilityKinds),
                    effectiveFrom,
                    citation,
                    source,
                    orEmpty(assumptions),
                    rounding == null ? LineRounding.HALF_UP : rounding,
                    components.stream().map(FeeComponentBody::toDomain).toList(),
                    orEmpty(caps).stream().map(FeeCapBody::toDomain).toList(),
                    orEmpty(waivers).stream().map(FeeWaiverBody::toDomain).toList(),
                    noRecordFee.toDomain(),
                    minimum == null ? null : minimum.toDomain(),
                    prepayment == null ? null : prepayment.toDomain(),
                    indexRule == null ? null : indexRule.toDomain());
        }

        /** Everything that is wrong with it. */
        List<ScheduleFault> faults() {
            List<ScheduleFault> faults = new ArrayList<>();
            for (int i = 0; i < components.size(); i++) {
                FeeComponentBody component = components.get(i);
                if (component.prices() > 1) {
                    faults.add(new ScheduleFault("/components/" + i, "one-price"));
                }
                if (!component.detailsFitThePrice()) {
                    faults.add(new ScheduleFault("/components/" + i, "details-fit-the-price"));
                }
            }
            for (int i = 0; i < orEmpty(caps).size(); i++) {
                if (caps.get(i).afterPage() != null && caps.get(i).plusPerPage() == null) {
                    faults.add(new ScheduleFault("/caps/" + i + "/afterPage", "with-plus-per-page"));
                }
            }
            faults.addAll(ScheduleFaults.of(toDomain()));
            return faults;
        }
    }

    /** Where a schedule comes from. */
    enum ScheduleOrigin {
        /** It comes with the service. */
        SHIPPED,
        /** The custodian added it. */
        CUSTODIAN
    }

    @Schema(name = "FeeScheduleSummaryView")
    record FeeScheduleSummaryView(
            @Schema(maxLength = 40) String id,
            @Schema(required = true, maxLength = 2) String state,

            @Schema(description = "Empty: every facility", maxItems = 3)
            List<FacilityKind> facilityKinds,

            @Schema(description = "The first day; it holds until a newer schedule begins", required = true)
            LocalDate effectiveFrom,

            @Schema(required = true, maxLength = 300) String citation,

            @Schema(description = "Whether it comes with the service or the custodian added it", required = true)
            ScheduleOrigin origin) {

        static FeeScheduleSummaryView of(PublishedSchedule published) {
            FeeScheduleBody written = published.written();
            return new FeeScheduleSummaryView(
                    written.id(),
                    written.state(),
                    sorted(orEmpty(written.facilityKinds())),
                    written.effectiveFrom(),
                    written.citation(),
                    published.origin());
        }
    }

    @Schema(name = "FeeScheduleView")
    record FeeScheduleView(
            @Schema(maxLength = 40) String id,

            @Schema(description = "Whether it comes with the service or the custodian added it", required = true)
            ScheduleOrigin origin,

            @Schema(description = "Null for one that comes with the service")
            Instant addedAt,

            @Schema(
                    description = "Who added it; null for one that comes with the service",
                    nullable = true,
                    maxLength = 200)
            String addedBy,

            @Schema(description = "As it was published; it never changes", required = true)
            FeeScheduleBody schedule) {

        static FeeScheduleView of(PublishedSchedule published) {
            return new FeeScheduleView(
                    published.written().id(),
                    published.origin(),
                    published.addedAt(),
                    published.addedBy(),
                    published.written());
        }
    }

    /** A schedule that is in use, as it was written. */
    record PublishedSchedule(FeeScheduleBody written, ScheduleOrigin origin, Instant addedAt, String addedBy) {}

    private static <E extends Comparable<E>> List<E> sorted(Collection<E> values) {
        return List.copyOf(new TreeSet<>(values));
    }
}
