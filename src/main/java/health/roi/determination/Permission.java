package health.roi.determination;

import java.util.Set;

/** What a valid authorization permits beyond the ordinary record; a defective or absent one permits nothing. */
final class Permission {
    private final AuthorizationFacts form;
    private final boolean purposeIsTpo;

    private Permission(AuthorizationFacts form, boolean purposeIsTpo) {
        this.form = form;
        this.purposeIsTpo = purposeIsTpo;
    }

    static Permission of(Facts facts) {
        AuthorizationFacts form = AuthorizationDefects.valid(facts) ? facts.authorization() : null;
        return new Permission(form, facts.request().purpose().treatmentPaymentOrOperations());
    }

    /** A form came along and has no defect. */
    boolean given() {
        return form != null;
    }

    boolean specifically(Category category, RecordFacts record) {
        return reaches(record) && form.specificallyPermits().contains(category);
    }

    boolean psychotherapyNotes(RecordFacts record) {
        return reaches(record) && form.psychotherapyNotesOnly();
    }

    /** By name, or as a consent for treatment, payment and operations that is used for one of these (42 CFR 2.33). */
    boolean part2(RecordFacts record) {
        return specifically(Category.SUD_PART2, record) || (reaches(record) && form.forTpo() && purposeIsTpo);
    }

    boolean counselingNotes(RecordFacts record) {
        return reaches(record) && form.specificallyPermits().equals(Set.of(Category.SUD_COUNSELING_NOTES));
    }

    /** No form permits more than its own scope, whatever the basis of the release is. */
    boolean reaches(RecordFacts record) {
        return form != null && form.reaches(record);
    }
}
