package health.roi.incident.step;

import health.roi.chart.patient.Demographics;
import health.roi.determination.StateNames;
import health.roi.directory.Custodian;
import health.roi.incident.Incident;
import health.roi.incident.IncidentDetails;
import health.roi.incident.breach.Duty;
import health.roi.incident.breach.Residents;
import health.roi.incident.part.NoticeText;
import health.roi.letter.Addressee;
import health.roi.letter.BreachNotice;
import health.roi.letter.LetterFrame;
import health.roi.letter.Letterhead;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The letters of one breach.
 *
 * @param associate the name of the business associate at which it happened, or null
 */
record BreachLetters(IncidentDetails details, Custodian custodian, String associate, LocalDate today) {

    private static final Addressee SECRETARY = new Addressee(
            "Secretary of Health and Human Services",
            "Office for Civil Rights\n200 Independence Avenue, S.W.\nWashington, D.C. 20201");

    /** Of somebody who died, the next of kin or the personal representative is told (45 CFR 164.404(d)(1)(ii)). */
    BreachNotice toPerson(Demographics person) {
        String name = person.givenName() + " " + person.familyName();
        String addressee = person.deceasedOn() == null ? name : "Next of kin or representative of " + name;
        return notice(
                BreachNotice.Audience.INDIVIDUAL, new Addressee(addressee, person.address()), name, null, List.of());
    }

    BreachNotice toMedia(String state, String outletName, String outletAddress) {
        int people = details.residents().byState().getOrDefault(state, 0);
        String name = StateNames.of(state);
        return notice(
                BreachNotice.Audience.MEDIA,
                new Addressee(outletName, outletAddress),
                null,
                name,
                List.of(new BreachNotice.Residents(name, people)));
    }

    BreachNotice toSecretary() {
        return notice(BreachNotice.Audience.HHS, SECRETARY, null, null, rows(details.residents()));
    }

    private BreachNotice notice(
            BreachNotice.Audience audience,
            Addressee to,
            String patientName,
            String state,
            List<BreachNotice.Residents> residents) {
        Incident incident = details.incident();
        NoticeText text = incident.text();
        return new BreachNotice(
                new LetterFrame(
                        new Letterhead(custodian.name(), null, custodian.address(), custodian.phone()),
                        to,
                        today,
                        incident.number(),
                        patientName,
                        null),
                audience,
                new BreachNotice.Text(text.happened(), text.information(), text.steps(), text.doing(), text.contact()),
                incident.facts().happenedOn(),
                incident.facts().discovery().dayZero(),
                state,
                residents,
                details.firstTold(),
                details.notices().stream().anyMatch(notice -> notice.kind().duty() == Duty.MEDIA),
                associate);
    }

    private static List<BreachNotice.Residents> rows(Residents residents) {
        List<BreachNotice.Residents> rows = new ArrayList<>();
        residents
                .byState()
                .forEach((state, people) -> rows.add(new BreachNotice.Residents(StateNames.of(state), people)));
        if (residents.elsewhere() > 0) {
            rows.add(new BreachNotice.Residents("Elsewhere, or not known", residents.elsewhere()));
        }
        return rows;
    }
}
