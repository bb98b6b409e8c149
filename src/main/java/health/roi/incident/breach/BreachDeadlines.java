package health.roi.incident.breach;

import health.roi.determination.BreachTerm;
import health.roi.determination.BreachTerms;
import health.roi.determination.Deadline;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Who is to be told of a breach by when. Every notice is owed without unreasonable delay: the day is the last one, not the
 * one to wait for.
 *
 * <p>A statement of law enforcement holds notices back until its last day; what would have been due by then is due on the
 * next day (45 CFR 164.412). It does not make the 60 days longer, because the rule moves the notice and not the discovery.
 */
public final class BreachDeadlines {

    private static final String CALENDAR =
            "calendar days, weekends and holidays included; the day of discovery is day 0";
    private static final String OF_YEAR = "calendar days after December 31 of the year of discovery";
    private static final String DELAY = "45 CFR 164.412";

    private BreachDeadlines() {}

    /** In the order: business associate, individuals, media by state, the Secretary. */
    public static List<NoticeDuty> of(Discovery discovery, Residents residents, List<Delay> delays) {
        LocalDate dayZero = discovery.dayZero();
        List<NoticeDuty> duties = new ArrayList<>();
        if (discovery.associateOn() != null) {
            duties.add(new NoticeDuty(Duty.ASSOCIATE, null, associate(discovery.associateOn())));
        }
        duties.add(new NoticeDuty(Duty.INDIVIDUALS, null, held(individuals(dayZero), delays)));
        for (String state : residents.statesWithMoreThan(number(BreachTerm.MORE_PEOPLE_FOR_MEDIA, dayZero))) {
            duties.add(new NoticeDuty(Duty.MEDIA, state, held(media(dayZero), delays)));
        }
        duties.add(new NoticeDuty(Duty.HHS, null, held(secretary(dayZero, residents), delays)));
        return List.copyOf(duties);
    }

    private static Deadline associate(LocalDate discoveredOn) {
        int days = number(BreachTerm.DAYS_OF_ASSOCIATE, discoveredOn);
        return new Deadline(
                discoveredOn.plusDays(days),
                "the business associate tells the custodian, at most " + days + " days from its own discovery",
                CALENDAR,
                BreachTerms.citation(BreachTerm.DAYS_OF_ASSOCIATE, discoveredOn));
    }

    private static Deadline individuals(LocalDate dayZero) {
        int days = number(BreachTerm.DAYS_TO_NOTIFY, dayZero);
        return new Deadline(
                dayZero.plusDays(days),
                "without unreasonable delay, at most " + days + " days from discovery",
                CALENDAR,
                BreachTerms.citation(BreachTerm.DAYS_TO_NOTIFY, dayZero));
    }

    private static Deadline media(LocalDate dayZero) {
        Deadline individuals = individuals(dayZero);
        return new Deadline(
                individuals.dueOn(),
                "more than " + number(BreachTerm.MORE_PEOPLE_FOR_MEDIA, dayZero) + " residents of the state; "
                        + individuals.rule(),
                CALENDAR,
                BreachTerms.citation(BreachTerm.MORE_PEOPLE_FOR_MEDIA, dayZero));
    }

    private static Deadline secretary(LocalDate dayZero, Residents residents) {
        int atOnce = number(BreachTerm.PEOPLE_FOR_HHS, dayZero);
        if (residents.total() >= atOnce) {
            Deadline individuals = individuals(dayZero);
            return new Deadline(
                    individuals.dueOn(),
                    atOnce + " people or more: together with the notice to them; " + individuals.rule(),
                    CALENDAR,
                    BreachTerms.citation(BreachTerm.PEOPLE_FOR_HHS, dayZero));
        }
        int days = number(BreachTerm.DAYS_AFTER_YEAR, dayZero);
        return new Deadline(
                LocalDate.of(dayZero.getYear(), Month.DECEMBER, 31).plusDays(days),
                "fewer than " + atOnce + " people: at most " + days + " days after the end of the year of discovery",
                OF_YEAR,
                BreachTerms.citation(BreachTerm.DAYS_AFTER_YEAR, dayZero));
    }

    private static Deadline held(Deadline deadline, List<Delay> delays) {
        Optional<LocalDate> next = delays.stream()
                .map(delay -> delay.lastDay().plusDays(1))
                .max(Comparator.naturalOrder())
                .filter(day -> day.isAfter(deadline.dueOn()));
        return next.map(day -> new Deadline(
                        day,
                        "held back by a statement of law enforcement, and due on the day after its last; "
                                + deadline.rule(),
                        deadline.calendar(),
                        deadline.citation() + ", " + DELAY))
                .orElse(deadline);
    }

    private static int number(BreachTerm term, LocalDate day) {
        return BreachTerms.number(term, day);
    }
}
