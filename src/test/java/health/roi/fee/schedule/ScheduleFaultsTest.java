package health.roi.fee.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Each fault that a schedule can have, with its place. */
class ScheduleFaultsTest {

    private static final String PAGES = "/components/1/tiers";

    private static void refuses(Added schedule, String... faults) {
        assertEquals(
                List.of(faults),
                schedule.read().faults().stream()
                        .map(fault -> fault.pointer() + " " + fault.constraint())
                        .toList());
    }

    private static Added with(String pointer, String json) {
        return new Added().with(pointer, json);
    }

    /** By the page without a base before them. */
    private static Added tiers(String json) {
        return with("/components/0/includedPages", null).with(PAGES, json);
    }

    @Test
    void acceptsOneWithoutAFault() {
        refuses(new Added());
    }

    @Test
    void reportsAllFaultsAtOnce() {
        refuses(
                with("/state", "\"ZZ\"")
                        .with("/components/3/amount", "\"0.00\"")
                        .with("/caps/0/citation", "\" \"")
                        .with("/indexRule/day", "32"),
                "/state known-state",
                "/components/3/tiers/0/amount positive",
                "/caps/0/citation cited",
                "/indexRule day-of-the-year");
    }

    @Test
    void refusesAStateThatDoesNotExist() {
        refuses(with("/state", "\"ZZ\""), "/state known-state");
    }

    @Test
    void refusesADateOutOfRange() {
        refuses(with("/effectiveFrom", "\"3000-01-01\""), "/effectiveFrom date-in-range");
        refuses(with("/effectiveFrom", "\"1899-12-31\""), "/effectiveFrom date-in-range");
    }

    @Test
    void refusesAScheduleWithoutCitationOrSource() {
        refuses(with("/citation", "\"\"").with("/source", "\" \""), "/citation cited", "/source not-blank");
    }

    @Test
    void refusesAScheduleWithoutComponents() {
        refuses(with("/components", "[]").with("/caps", null), "/components not-empty");
    }

    @Test
    void refusesAComponentWithoutCitationOrDescription() {
        refuses(
                with("/components/3/citation", "\"\"").with("/components/3/description", "\"\""),
                "/components/3/description not-blank",
                "/components/3/citation cited");
    }

    @Test
    void refusesAComponentWithoutAPrice() {
        refuses(with("/components/3/amount", null), "/components/3 has-a-price");
    }

    @Test
    void refusesAComponentWithTwoPrices() {
        refuses(with("/components/3/unitAmount", "\"1.00\""), "/components/3 one-price");
        refuses(with("/components/5/amount", "\"1.00\""), "/components/5 one-price");
    }

    @Test
    void refusesAPriceThatDoesNotFitTheKind() {
        refuses(
                with("/components/3/amount", null).with("/components/3/unitAmount", "\"1.00\""),
                "/components/3 price-fits-the-kind");
    }

    @Test
    void refusesDetailsOfAnotherPrice() {
        refuses(with("/components/2/notForImagesAlone", "true"), "/components/2 details-fit-the-price");
        refuses(with("/components/2/percentOf", "[\"BASE\"]"), "/components/2 details-fit-the-price");
        refuses(with("/components/2/forImages", "true"), "/components/2 details-fit-the-price");
    }

    @Test
    void refusesPagesThatAreBoughtByAnythingButABase() {
        refuses(with("/components/3/includedPages", "1"), "/components/3/includedPages only-a-base-buys-pages");
    }

    @Test
    void refusesWhatIsChargedTwice() {
        refuses(
                with(
                        "/components/-",
                        "{\"kind\": \"NOTARY\", \"description\": \"Notary\", \"amount\": \"3.00\","
                                + " \"when\": {\"media\": [\"PAPER\"]}, \"citation\": \"1\", \"verified\": true}"),
                "/components/7 overlaps-an-earlier-one");
    }

    @Test
    void acceptsTwoOfAKindForDifferentRequests() {
        refuses(with("/components/3/when", "{\"media\": [\"FILM\", \"ELECTRONIC\"]}")
                .with(
                        "/components/-",
                        "{\"kind\": \"NOTARY\", \"description\": \"Notary\", \"amount\": \"3.00\","
                                + " \"when\": {\"media\": [\"PAPER\"]}, \"citation\": \"1\", \"verified\": true}"));
    }

    @Test
    void refusesWhatAppliesToNobody() {
        String nobody = "{\"requesters\": [\"COURT\"], \"exceptRequesters\": [\"COURT\"]}";
        refuses(with("/components/3/when", nobody), "/components/3/when applies-to-somebody");
        refuses(with("/caps/0/when", nobody), "/caps/0/when applies-to-somebody");
        refuses(with("/waivers/0/when", nobody), "/waivers/0/when applies-to-somebody");
    }

    @Test
    void refusesAGapBetweenTiers() {
        refuses(
                tiers("[{\"fromPage\": 1, \"toPage\": 10, \"amount\": \"1\"}, {\"fromPage\": 12, \"amount\": \"1\"}]"),
                PAGES + "/1 tier-gap");
    }

    @Test
    void refusesTiersThatOverlap() {
        refuses(
                tiers("[{\"fromPage\": 1, \"toPage\": 10, \"amount\": \"1\"}, {\"fromPage\": 10, \"amount\": \"1\"}]"),
                PAGES + "/1 tier-overlap");
    }

    @Test
    void refusesATierWithoutAPage() {
        refuses(
                tiers("[{\"fromPage\": 1, \"toPage\": 0, \"amount\": \"1\"}, {\"fromPage\": 1, \"amount\": \"1\"}]"),
                PAGES + "/0 tier-without-a-page");
    }

    @Test
    void refusesALastTierThatEnds() {
        refuses(tiers("[{\"fromPage\": 1, \"toPage\": 10, \"amount\": \"1\"}]"), PAGES + "/0/toPage the-last-is-open");
    }

    @Test
    void refusesAnOpenTierBeforeTheLast() {
        refuses(
                tiers("[{\"fromPage\": 1, \"amount\": \"1\"}, {\"fromPage\": 11, \"amount\": \"1\"}]"),
                PAGES + "/0/toPage only-the-last-is-open");
    }

    @Test
    void refusesTiersThatBeginAfterTheFirstPage() {
        refuses(tiers("[{\"fromPage\": 2, \"amount\": \"1\"}]"), PAGES + "/0 tier-gap");
        refuses(
                with("/components/3/amount", null)
                        .with("/components/3/tiers", "[{\"fromPage\": 2, \"amount\": \"1\"}]"),
                "/components/3/tiers begins-with-the-first-page");
    }

    @Test
    void refusesPagesThatTheBaseBuysAndTheTiersChargeAgain() {
        refuses(with(PAGES + "/0/fromPage", "2"), PAGES + "/0 tier-overlap", PAGES + "/0 tier-gap");
        refuses(with(PAGES + "/0/fromPage", "1"), PAGES + "/0 tier-overlap");
    }

    @Test
    void refusesPagesThatNeitherTheBaseNorTheTiersCharge() {
        refuses(with(PAGES + "/0/fromPage", "4"), PAGES + "/0 tier-gap");
    }

    /** On film the base is not due, and the first two pages would be free. */
    @Test
    void refusesABaseThatDoesNotReachAllWhoPayByThePage() {
        refuses(with("/components/0/when", "{\"media\": [\"PAPER\", \"ELECTRONIC\"]}"), PAGES + "/0 tier-gap");
    }

    @Test
    void refusesAListOfTiersWithoutOne() {
        refuses(with(PAGES, "[]"), PAGES + " not-empty");
    }

    @Test
    void refusesAmountsThatAreNotPositive() {
        refuses(with(PAGES + "/0/amount", "\"0\""), PAGES + "/0/amount positive");
        refuses(with("/components/2/unitAmount", "\"-1.00\""), "/components/2/unitAmount positive");
        refuses(with("/caps/0/amount", "\"-1.00\""), "/caps/0/amount positive", "/minimum/amount not-above-a-cap");
        refuses(with("/caps/0/plusPerPage", "\"0.00\""), "/caps/0/plusPerPage positive");
        refuses(with("/waivers/0/remainder", "\"-0.01\""), "/waivers/0/remainder positive");
        refuses(with("/noRecordFee/amount", "\"-1\""), "/noRecordFee/amount positive");
        refuses(with("/minimum/amount", "\"0.00\""), "/minimum/amount positive");
    }

    @Test
    void acceptsANoRecordFeeOfNothing() {
        refuses(with("/noRecordFee/amount", "\"0.00\""));
    }

    @Test
    void refusesMoreThanFourDecimals() {
        refuses(with(PAGES + "/0/amount", "\"0.43501\""), PAGES + "/0/amount at-most-four-decimals");
        refuses(with(PAGES + "/0/amount", "\"0.43500\""));
    }

    @Test
    void refusesAPercentOutOfRange() {
        refuses(with("/components/4/percent", "\"0\""), "/components/4/percent percent-in-range");
        refuses(with("/components/4/percent", "\"100.01\""), "/components/4/percent percent-in-range");
    }

    @Test
    void refusesAPercentOfNothingOrOfItself() {
        refuses(with("/components/4/percentOf", "[]"), "/components/4/percentOf not-empty");
        refuses(with("/components/4/percentOf", "[\"RUSH\"]"), "/components/4/percentOf not-of-itself");
        refuses(
                with("/components/6/percentOf", "[\"TAX\", \"BASE\", \"PAGES\", \"RUSH\"]"),
                "/components/6/percentOf not-of-itself");
    }

    @Test
    void refusesATaxOnAPartOfWhatACapBinds() {
        refuses(with("/components/6/percentOf", "[\"BASE\"]"), "/caps/0/binds taxed-altogether-or-not");
    }

    @Test
    void refusesACapThatBindsNothingOrTheTax() {
        refuses(with("/caps/0/binds", "[\"IMAGES\"]"), "/caps/0/binds binds-something");
        refuses(with("/caps/0/binds", "[\"TAX\"]"), "/caps/0/binds tax-comes-after");
    }

    @Test
    void refusesACapWithoutAPage() {
        refuses(with("/caps/0/fromPage", "10").with("/caps/0/toPage", "9"), "/caps/0 cap-without-a-page");
    }

    private static String cap(int from, String to, String amount, String binds) {
        return "{\"code\": \"BAND\", \"description\": \"d\", \"binds\": " + binds + ", \"fromPage\": " + from
                + ", \"toPage\": " + to + ", \"amount\": \"" + amount + "\", \"citation\": \"1\", \"verified\": true}";
    }

    private static Added caps(String... caps) {
        return with("/minimum", null)
                .with("/components/6/percentOf", "[\"MEDIA\"]")
                .with("/caps", "[" + String.join(",", caps) + "]");
    }

    @Test
    void refusesCapsOutOfOrder() {
        String pages = "[\"PAGES\"]";
        refuses(caps(cap(1, "25", "30", pages), cap(25, "null", "50", pages)), "/caps/1 caps-in-order");
        refuses(caps(cap(26, "null", "50", pages), cap(1, "25", "30", pages)), "/caps/1 caps-in-order");
        refuses(caps(cap(1, "25", "30", pages), cap(26, "null", "50", pages)));
    }

    @Test
    void refusesACapBelowTheOneBefore() {
        String pages = "[\"PAGES\"]";
        refuses(
                caps(cap(1, "25", "30", pages), cap(26, "null", "29.99", pages)),
                "/caps/1/amount not-below-the-cap-before");
    }

    @Test
    void refusesACapOnAPartOfAnEarlierOne() {
        refuses(
                caps(cap(0, "null", "30", "[\"BASE\", \"PAGES\"]"), cap(0, "null", "20", "[\"PAGES\"]")),
                "/caps/1/binds binds-all-of-an-earlier-cap-or-none");
    }

    @Test
    void refusesAPageToCountFromWithoutAPriceForIt() {
        refuses(with("/caps/0/afterPage", "100"), "/caps/0/afterPage with-plus-per-page");
    }

    @Test
    void refusesReservedCodes() {
        refuses(with("/caps/0/code", "\"STATE_SCHEDULE\""), "/caps/0/code not-reserved");
        refuses(with("/waivers/0/code", "\"TREATMENT\""), "/waivers/0/code not-reserved");
    }

    @Test
    void refusesAWaiverOfNoCopy() {
        refuses(with("/waivers/0/firstCopies", "0"), "/waivers/0/firstCopies positive");
    }

    @Test
    void refusesRulesWithoutCitation() {
        refuses(
                with("/waivers/0/citation", "\"\"")
                        .with("/noRecordFee/citation", "\"\"")
                        .with("/minimum/citation", "\"\"")
                        .with("/prepayment/citation", "\"\"")
                        .with("/indexRule/citation", "\"\""),
                "/waivers/0/citation cited",
                "/noRecordFee/citation cited",
                "/minimum/citation cited",
                "/prepayment/citation cited",
                "/indexRule/citation cited");
    }

    @Test
    void refusesAMinimumAboveACap() {
        refuses(with("/minimum/amount", "\"40.01\""), "/minimum/amount not-above-a-cap");
    }

    @Test
    void refusesADayThatTheYearDoesNotHave() {
        refuses(with("/indexRule/month", "2").with("/indexRule/day", "30"), "/indexRule day-of-the-year");
        refuses(with("/indexRule/month", "13"), "/indexRule day-of-the-year");
    }

    @Test
    void refusesTwoSchedulesOfOneIdOrOneFirstDay() {
        FeeSchedule one = new Added().read().toDomain();
        FeeSchedule hospital = with("/facilityKinds", "[\"HOSPITAL\"]")
                .with("/id", "\"ND-HOSPITAL\"")
                .read()
                .toDomain();
        FeeSchedule physician = with("/facilityKinds", "[\"PHYSICIAN\"]")
                .with("/id", "\"ND-PHYSICIAN\"")
                .read()
                .toDomain();
        FeeSchedule clinic = with("/facilityKinds", "[\"CLINIC\"]")
                .with("/id", "\"ND-CLINIC\"")
                .read()
                .toDomain();
        FeeSchedule later = with("/effectiveFrom", "\"2036-01-01\"").read().toDomain();
        assertEquals(List.of(), ScheduleFaults.among(List.of(hospital, physician)));
        assertEquals(
                List.of(new ScheduleFault("ND-HOSPITAL/effectiveFrom", "one-per-state-kind-and-day")),
                ScheduleFaults.among(List.of(one, hospital)));
        assertEquals(
                List.of(new ScheduleFault("ND-CLINIC/effectiveFrom", "one-per-state-kind-and-day")),
                ScheduleFaults.among(List.of(physician, clinic)));
        assertEquals(List.of(new ScheduleFault("ND-2035/id", "unique")), ScheduleFaults.among(List.of(one, later)));
    }
}
