package health.roi.fee;

import static org.junit.jupiter.api.Assertions.assertEquals;

import health.roi.determination.Basis;
import health.roi.determination.Purpose;
import health.roi.determination.RequesterKind;
import health.roi.fee.schedule.CopyMedium;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every tier of every shipped schedule at its edges: no page, the last page of a tier, the first after it. */
class ShippedTariffsTest {

    @ParameterizedTest(name = "{0} {1} {2} pages to {3}: {4}")
    @CsvSource(textBlock = """
            # Minnesota: the price by the page, then four caps one after the other
            MN-2025, PAPER,      0, ATTORNEY, 10.00
            MN-2025, PAPER,     25, ATTORNEY, 30.00
            MN-2025, PAPER,     26, ATTORNEY, 36.00
            MN-2025, PAPER,     40, ATTORNEY, 50.00
            MN-2025, PAPER,     41, ATTORNEY, 50.00
            MN-2025, PAPER,    100, ATTORNEY, 50.00
            MN-2025, PAPER,    101, ATTORNEY, 50.20
            MN-2025, PAPER,   2349, ATTORNEY, 499.80
            MN-2025, PAPER,   2350, ATTORNEY, 500.00
            MN-2025, PAPER,   2351, ATTORNEY, 500.00
            MN-2025, FILM,       0, ATTORNEY, 10.00
            MN-2025, FILM,      20, ATTORNEY, 30.00
            MN-2025, FILM,      21, ATTORNEY, 30.00
            MN-2025, ELECTRONIC, 0, ATTORNEY, 20.00
            MN-2025, ELECTRONIC, 1, ATTORNEY, 20.00
            # Texas hospital: the base buys the first ten pages, also where there are none
            TX-HOSPITAL-2009, PAPER,      0, ATTORNEY, 30.00
            TX-HOSPITAL-2009, PAPER,     10, ATTORNEY, 30.00
            TX-HOSPITAL-2009, PAPER,     11, ATTORNEY, 31.00
            TX-HOSPITAL-2009, PAPER,     60, ATTORNEY, 80.00
            TX-HOSPITAL-2009, PAPER,     61, ATTORNEY, 80.50
            TX-HOSPITAL-2009, PAPER,    400, ATTORNEY, 250.00
            TX-HOSPITAL-2009, PAPER,    401, ATTORNEY, 250.25
            TX-HOSPITAL-2009, FILM,       0, ATTORNEY, 45.00
            TX-HOSPITAL-2009, FILM,      10, ATTORNEY, 45.00
            TX-HOSPITAL-2009, FILM,      11, ATTORNEY, 46.00
            TX-HOSPITAL-2009, ELECTRONIC, 0, ATTORNEY, 75.00
            TX-HOSPITAL-2009, ELECTRONIC, 1, ATTORNEY, 75.00
            # Texas physician: nothing without a page
            TX-PHYSICIAN-2022, PAPER,        0, ATTORNEY, 0.00
            TX-PHYSICIAN-2022, PAPER,        1, ATTORNEY, 25.00
            TX-PHYSICIAN-2022, PAPER,       20, ATTORNEY, 25.00
            TX-PHYSICIAN-2022, PAPER,       21, ATTORNEY, 25.50
            TX-PHYSICIAN-2022, FILM,        21, ATTORNEY, 25.50
            TX-PHYSICIAN-2022, ELECTRONIC,   0, ATTORNEY, 0.00
            TX-PHYSICIAN-2022, ELECTRONIC,   1, ATTORNEY, 25.00
            TX-PHYSICIAN-2022, ELECTRONIC, 500, ATTORNEY, 25.00
            TX-PHYSICIAN-2022, ELECTRONIC, 501, ATTORNEY, 50.00
            # California, the patient's figure and everyone else's
            CA-2018, PAPER,      0, PATIENT, 0.00
            CA-2018, PAPER,      1, PATIENT, 0.25
            CA-2018, ELECTRONIC, 3, PERSONAL_REPRESENTATIVE, 0.75
            CA-2018, FILM,       3, PATIENT, 1.50
            CA-2018, PAPER,      0, ATTORNEY, 0.00
            CA-2018, PAPER,      3, INSURER, 0.30
            CA-2018, ELECTRONIC, 3, COURT, 0.30
            CA-2018, FILM,       3, ATTORNEY, 0.60
            NY-2017, PAPER,      0, ATTORNEY, 0.00
            NY-2017, PAPER,      1, ATTORNEY, 0.75
            NY-2017, ELECTRONIC, 2, PATIENT, 1.50
            NY-2017, FILM,       3, INSURER, 2.25
            FL-HOSPITAL-2019, PAPER,      0, ATTORNEY, 0.00
            FL-HOSPITAL-2019, PAPER,      1, ATTORNEY, 1.00
            FL-HOSPITAL-2019, FILM,       2, ATTORNEY, 4.00
            FL-HOSPITAL-2019, ELECTRONIC, 0, ATTORNEY, 0.00
            FL-HOSPITAL-2019, ELECTRONIC, 1, ATTORNEY, 2.00
            FL-HOSPITAL-2019, ELECTRONIC, 900, ATTORNEY, 2.00
            FL-PHYSICIAN-2009, PAPER,       0, PATIENT, 0.00
            FL-PHYSICIAN-2009, PAPER,      25, PATIENT, 25.00
            FL-PHYSICIAN-2009, PAPER,      26, PATIENT, 25.25
            FL-PHYSICIAN-2009, FILM,       26, SOCIAL_SECURITY, 25.25
            FL-PHYSICIAN-2009, ELECTRONIC, 26, CORONER, 25.25
            FL-PHYSICIAN-2009, PAPER,      26, ATTORNEY, 26.00
            FL-PHYSICIAN-2009, PAPER,      26, WORKERS_COMPENSATION, 26.00
            IL-2024, PAPER,       0, ATTORNEY, 34.72
            IL-2024, PAPER,      25, ATTORNEY, 67.22
            IL-2024, PAPER,      26, ATTORNEY, 68.09
            IL-2024, PAPER,      50, ATTORNEY, 88.97
            IL-2024, PAPER,      51, ATTORNEY, 89.40
            # 16.25, then 0.435 rounded up; 10.875 rounded up; 0.215 rounded up
            IL-2024, ELECTRONIC, 25, ATTORNEY, 50.97
            IL-2024, ELECTRONIC, 26, ATTORNEY, 51.41
            IL-2024, ELECTRONIC, 50, ATTORNEY, 61.85
            IL-2024, ELECTRONIC, 51, ATTORNEY, 62.07
            IL-2024, ELECTRONIC,  0, ATTORNEY, 34.72
            IL-2024, FILM,        0, ATTORNEY, 34.72
            IL-2024, FILM,        1, ATTORNEY, 36.89
            OH-2023, PAPER,       0, PATIENT, 0.00
            OH-2023, PAPER,      10, PATIENT, 36.20
            OH-2023, PAPER,      11, PATIENT, 36.96
            OH-2023, FILM,       50, PATIENT, 66.60
            OH-2023, ELECTRONIC, 51, PATIENT, 66.90
            OH-2023, PAPER,       0, ATTORNEY, 22.33
            OH-2023, PAPER,      10, ATTORNEY, 37.03
            OH-2023, PAPER,      11, ATTORNEY, 37.79
            OH-2023, ELECTRONIC, 50, ATTORNEY, 67.43
            OH-2023, FILM,       51, ATTORNEY, 67.73
            GA-2024, PAPER,       0, ATTORNEY, 25.88
            GA-2024, PAPER,      20, ATTORNEY, 45.28
            GA-2024, PAPER,      21, ATTORNEY, 46.11
            GA-2024, PAPER,     100, ATTORNEY, 111.68
            GA-2024, PAPER,     101, ATTORNEY, 112.34
            GA-2024, ELECTRONIC, 101, ATTORNEY, 25.88
            GA-2024, FILM,      101, ATTORNEY, 25.88
            PA-2025, PAPER,       0, ATTORNEY, 28.74
            PA-2025, PAPER,      20, ATTORNEY, 67.54
            PA-2025, PAPER,      21, ATTORNEY, 68.98
            PA-2025, ELECTRONIC, 60, ATTORNEY, 125.14
            PA-2025, ELECTRONIC, 61, ATTORNEY, 125.64
            PA-2025, FILM,        2, ATTORNEY, 34.46
            PA-2025, PAPER,       0, PATIENT, 0.00
            PA-2025, PAPER,      20, PATIENT, 38.80
            """)
    void pricesByTheTier(String schedule, CopyMedium medium, int pages, RequesterKind requester, String total) {
        assertEquals(
                total,
                Asked.by(schedule)
                        .medium(medium)
                        .pages(pages)
                        .requester(requester)
                        .total());
    }

    /** The caps of Pennsylvania bind search and pages of a claim; 3 pages stay below, 4 are the first that are capped. */
    @ParameterizedTest(name = "{0} pages: {1} {2}")
    @CsvSource({"3, 34.56,", "4, 36.41, CLAIM_FLAT_FEE", "500, 36.41, CLAIM_FLAT_FEE"})
    void limitsTheFeeForAClaim(int pages, String total, String cappedBy) {
        Quote quote =
                Asked.by("PA-2025").purpose(Purpose.DISABILITY).pages(pages).quote();
        assertEquals(total, quote.total().toString());
        assertEquals(cappedBy, quote.cappedBy());
    }

    /** Everything else that a schedule charges: 10 pages on paper with these extras, labor 4.00 and supplies 1.50. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        // 20.00 and the x-rays; neither postage nor certification
        "MN-2025, 50.00",
        // 30.00, images 5.50, certification 1.00, postage 8.95
        "TX-HOSPITAL-2009, 45.45",
        // 25.00, 5.50, affidavit 15.00, postage
        "TX-PHYSICIAN-2022, 54.45",
        // 1.00, clerical time, postage
        "CA-2018, 15.45",
        "NY-2017, 21.95",
        // 10.00, images 2 x 2.00, years 3 x 1.00, postage
        "FL-HOSPITAL-2019, 25.95",
        // 10.00 and images
        "FL-PHYSICIAN-2009, 15.50",
        // 34.72, 13.00, 5.50, 8.95
        "IL-2024, 62.17",
        // 22.33, 14.70, 2 x 2.38, 8.95
        "OH-2023, 50.74",
        // 25.88, 9.70, 5.50, certification 9.70, 8.95
        "GA-2024, 59.73",
        // 28.74, 19.40, 5.50, 8.95
        "PA-2025, 62.59"
    })
    void chargesWhatElseItHas(String schedule, String total) {
        assertEquals(
                total,
                Asked.by(schedule)
                        .pages(10)
                        .images(2)
                        .years(3)
                        .certified()
                        .postage("8.95")
                        .cost("4.00", "1.50", null)
                        .total());
    }

    @ParameterizedTest(name = "{0} to {1} for {2}: {3}, {4}")
    @CsvSource({
        "MN-2025, PATIENT, TREATMENT, 0.00, CURRENT_CARE",
        "MN-2025, ATTORNEY, TREATMENT, 22.00,",
        "MN-2025, ATTORNEY, DISABILITY_APPEAL, 10.00, DISABILITY_BENEFITS",
        "MN-2025, SOCIAL_SECURITY, DISABILITY_APPEAL, 22.00,",
        "MN-2025, PATIENT, DISABILITY, 22.00,",
        "TX-HOSPITAL-2009, ATTORNEY, DISABILITY, 0.00, DISABILITY_BENEFITS",
        "TX-HOSPITAL-2009, PATIENT, DISABILITY_APPEAL, 0.00, DISABILITY_BENEFITS",
        "TX-HOSPITAL-2009, SOCIAL_SECURITY, DISABILITY, 32.00,",
        "TX-PHYSICIAN-2022, PERSONAL_REPRESENTATIVE, DISABILITY, 0.00, DISABILITY_BENEFITS",
        "CA-2018, PATIENT, DISABILITY_APPEAL, 0.00, DISABILITY_BENEFITS",
        "CA-2018, PATIENT, DISABILITY, 0.00, DISABILITY_BENEFITS",
        "CA-2018, ATTORNEY, DISABILITY_APPEAL, 1.20,",
        "NY-2017, INSURER, DISABILITY, 0.00, DISABILITY_BENEFITS",
        "NY-2017, OTHER, DISABILITY_APPEAL, 0.00, DISABILITY_BENEFITS",
        "FL-HOSPITAL-2019, PATIENT, TREATMENT, 0.00, CURRENT_CARE",
        "FL-HOSPITAL-2019, HEALTH_CARE_PROVIDER, TREATMENT, 12.00,",
        "FL-PHYSICIAN-2009, PATIENT, DISABILITY, 12.00,",
        "IL-2024, PATIENT, DISABILITY_APPEAL, 50.32,",
        "OH-2023, ATTORNEY, DISABILITY, 0.00, DISABILITY_BENEFITS",
        "OH-2023, WORKERS_COMPENSATION, WORKERS_COMPENSATION, 0.00, WORKERS_COMPENSATION",
        "OH-2023, INSURER, WORKERS_COMPENSATION, 38.55,",
        "GA-2024, INSURER, DISABILITY, 0.00, DISABILITY_BENEFITS",
        "GA-2024, PATIENT, DISABILITY_APPEAL, 37.52,",
        "PA-2025, PATIENT, DISABILITY, 23.28,"
    })
    void waivesForWhomTheLawSays(
            String schedule, RequesterKind requester, Purpose purpose, String total, String waivedBecause) {
        Quote quote = Asked.by(schedule)
                .pages(12)
                .requester(requester)
                .purpose(purpose)
                .quote();
        assertEquals(total, quote.total().toString());
        assertEquals(waivedBecause, quote.waivedBecause());
    }

    /** Without base, search, years and certification; a base that buys pages is a page price. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "MN-2025, 12.00",
        "TX-HOSPITAL-2009, 32.00",
        "TX-PHYSICIAN-2022, 25.00",
        "CA-2018, 3.00",
        "NY-2017, 9.00",
        "FL-HOSPITAL-2019, 12.00",
        "FL-PHYSICIAN-2009, 12.00",
        "IL-2024, 15.60",
        "OH-2023, 37.72",
        "GA-2024, 11.64",
        "PA-2025, 23.28"
    })
    void chargesAPatientForPagesOnPaper(String schedule, String total) {
        assertEquals(
                total, Asked.byPatient(schedule).pages(12).years(3).certified().total());
    }

    @ParameterizedTest
    @CsvSource({
        "MN-2025, 10.00",
        "TX-HOSPITAL-2009, 0.00",
        "TX-PHYSICIAN-2022, 0.00",
        "CA-2018, 0.00",
        "NY-2017, 0.00",
        "FL-HOSPITAL-2019, 0.00",
        "FL-PHYSICIAN-2009, 0.00",
        "IL-2024, 0.00",
        "OH-2023, 0.00",
        "GA-2024, 0.00",
        "PA-2025, 0.00"
    })
    void chargesForASearchThatFindsNothingOnlyWhereTheLawGrantsIt(String schedule, String total) {
        Asked nothing = Asked.by(schedule)
                .nothingFound()
                .pages(40)
                .images(2)
                .certified()
                .postage("3.00");
        assertEquals(total, nothing.total());
        assertEquals(1, nothing.quote().lines().size());
        assertEquals("0.00", nothing.basis(Basis.PATIENT_ACCESS).total());
    }
}
