package health.roi.request.denial;

/** On what access may be denied, and nothing else. Upset, an unpaid bill or an unkind entry is no ground. */
public enum DenialGround {
    EXCEPTED_INFORMATION(
            false,
            "45 CFR 164.524(a)(2)(i)",
            "The law does not give a right to see this kind of information: a therapist's separate notes, or papers prepared"
                    + " for a court case."),
    INMATE_SAFETY(
            false,
            "45 CFR 164.524(a)(2)(ii)",
            "A copy could endanger the health, safety, security or custody of people in a correctional institution."),
    RESEARCH_IN_PROGRESS(
            false,
            "45 CFR 164.524(a)(2)(iii)",
            "You agreed, when you joined a research study, that you would see this information when the study has ended."),
    PRIVACY_ACT(false, "45 CFR 164.524(a)(2)(iv)", "The federal Privacy Act does not allow access to these records."),
    CONFIDENTIAL_SOURCE(
            false,
            "45 CFR 164.524(a)(2)(v)",
            "Somebody other than a health care provider told us this in confidence, and a copy would show who it was."),
    LIFE_OR_SAFETY(
            true,
            "45 CFR 164.524(a)(3)(i)",
            "A licensed health care professional decided that access is reasonably likely to endanger the life or physical"
                    + " safety of you or another person."),
    HARM_TO_OTHER_PERSON(
            true,
            "45 CFR 164.524(a)(3)(ii)",
            "The records speak of another person, and a licensed health care professional decided that access is reasonably"
                    + " likely to cause substantial harm to that person."),
    HARM_BY_REPRESENTATIVE(
            true,
            "45 CFR 164.524(a)(3)(iii)",
            "A licensed health care professional decided that giving the records to a representative is reasonably likely to"
                    + " cause substantial harm to the patient or another person.");

    private final boolean reviewable;
    private final String citation;
    private final String plainWords;

    DenialGround(boolean reviewable, String citation, String plainWords) {
        this.reviewable = reviewable;
        this.citation = citation;
        this.plainWords = plainWords;
    }

    /** Whether it rests on a licensed professional's judgement, and so may be reviewed by another one. */
    public boolean reviewable() {
        return reviewable;
    }

    public String citation() {
        return citation;
    }

    /** The ground as a patient understands it. */
    public String plainWords() {
        return plainWords;
    }
}
