package health.roi.copyjob.assignment;

/** To whom a job is offered. */
public enum OfferedTo {
    /** To every copy service of the site, and to the custodian's own people. */
    SITE,
    /** To one copy service. */
    SERVICE,
    /** To the custodian's own people. */
    OWN_PEOPLE
}
