package health.roi.incident.part;

import health.roi.incident.breach.Duty;

/** How somebody was told of a breach. */
public enum NoticeKind {
    /** A letter to a person, 45 CFR 164.404(d)(1). */
    INDIVIDUAL(Duty.INDIVIDUALS),
    /** Where no address is known, in another form that reaches the person, 45 CFR 164.404(d)(2); no letter. */
    SUBSTITUTE(Duty.INDIVIDUALS),
    MEDIA(Duty.MEDIA),
    HHS(Duty.HHS);

    private final Duty duty;

    NoticeKind(Duty duty) {
        this.duty = duty;
    }

    /** What it does. */
    public Duty duty() {
        return duty;
    }

    /** Whether it goes to one of the affected people. */
    public boolean isToPerson() {
        return duty == Duty.INDIVIDUALS;
    }
}
