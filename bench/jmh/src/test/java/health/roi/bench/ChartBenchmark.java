package health.roi.bench;

import health.roi.determination.Assurance;
import health.roi.determination.AuthorizationFacts;
import health.roi.determination.Basis;
import health.roi.determination.Category;
import health.roi.determination.CombinedWith;
import health.roi.determination.Determination;
import health.roi.determination.FacilityFacts;
import health.roi.determination.FacilityKind;
import health.roi.determination.Facts;
import health.roi.determination.LegalProcessFacts;
import health.roi.determination.LegalProcessKind;
import health.roi.determination.Medium;
import health.roi.determination.PatientFacts;
import health.roi.determination.Purpose;
import health.roi.determination.RecordFacts;
import health.roi.determination.RecordStatus;
import health.roi.determination.ReleaseDetermination;
import health.roi.determination.RequestFacts;
import health.roi.determination.RequesterFacts;
import health.roi.determination.RequesterKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One decision over a whole chart in Illinois, the state with most categories that need a permission of their own. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class ChartBenchmark {
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 12);

    @Param({"PATIENT_ACCESS", "AUTHORIZATION", "SUBPOENA"})
    Basis basis;

    @Param("10000")
    int records;

    private Facts facts;

    @Setup
    public void chart() {
        RequesterKind kind = basis == Basis.PATIENT_ACCESS ? RequesterKind.PATIENT : RequesterKind.ATTORNEY;
        Purpose purpose = basis == Basis.PATIENT_ACCESS ? Purpose.PATIENT_REQUEST : Purpose.LEGAL;
        facts = new Facts(
                TODAY,
                new FacilityFacts("IL", FacilityKind.HOSPITAL, false),
                new PatientFacts(LocalDate.of(1980, 5, 1), null),
                new RequesterFacts(kind, true, true),
                null,
                request(purpose),
                basis == Basis.AUTHORIZATION ? form() : null,
                basis == Basis.SUBPOENA ? subpoena() : null,
                null,
                chart(new Random(1)));
        Basis found = ReleaseDetermination.decide(facts).basis();
        if (found != basis) {
            throw new IllegalStateException("the chart is decided on " + found);
        }
    }

    @Benchmark
    public Determination decide() {
        return ReleaseDetermination.decide(facts);
    }

    /** One in five records has a category, and a few are outside the request, unsigned, restricted or another patient's. */
    private List<RecordFacts> chart(Random random) {
        Category[] categories = Category.values();
        List<RecordFacts> chart = new ArrayList<>();
        for (int i = 0; i < records; i++) {
            chart.add(new RecordFacts(
                    "r" + i,
                    random.nextInt(3) == 0 ? "LAB_RESULT" : "PROGRESS_NOTE",
                    TODAY.minusDays(random.nextInt(6 * 365)),
                    random.nextInt(20) == 0 ? RecordStatus.UNSIGNED : RecordStatus.FINAL,
                    random.nextInt(200) != 0,
                    random.nextInt(5) == 0 ? Set.of(categories[random.nextInt(categories.length)]) : Set.of(),
                    random.nextInt(50) == 0,
                    random.nextInt(100) == 0,
                    random.nextInt(100) == 0,
                    true));
        }
        return chart;
    }

    private static RequestFacts request(Purpose purpose) {
        return new RequestFacts(
                TODAY.minusDays(7),
                purpose,
                Medium.ELECTRONIC,
                new health.roi.determination.Scope(TODAY.minusYears(5), TODAY, Set.of("ALL")),
                null,
                null,
                null,
                null,
                false);
    }

    private static AuthorizationFacts form() {
        return new AuthorizationFacts(
                "the whole chart",
                "the hospital",
                "the attorney",
                "a claim",
                TODAY.plusYears(1),
                null,
                false,
                true,
                TODAY.minusDays(30),
                false,
                null,
                true,
                true,
                true,
                false,
                false,
                null,
                CombinedWith.NONE,
                false,
                false,
                false,
                false,
                null,
                Set.of(Category.HIV));
    }

    private static LegalProcessFacts subpoena() {
        return new LegalProcessFacts(
                LegalProcessKind.SUBPOENA,
                Assurance.QUALIFIED_PROTECTIVE_ORDER,
                false,
                null,
                false,
                false,
                false,
                false,
                false);
    }
}
