package health.roi.fee.schedule;

import java.util.Set;

/** What a component of a schedule is paid for, and the forms of price that it can have. */
public enum FeeKind {
    /** Due once, such as handling, or a price for the first pages together. */
    BASE(Price.Once.class),
    /** Search and retrieval. */
    SEARCH(Price.Once.class),
    PAGES(Price.PerPage.class),
    /** An electronic copy as a whole. */
    ELECTRONIC(Price.Once.class),
    /** X-ray, MRI, CT and the like, counted apart from pages. */
    IMAGES(Price.Once.class, Price.PerUnit.class),
    YEARS_SEARCHED(Price.PerUnit.class),
    /** Discs, drives and the like on which the copy is handed over. */
    MEDIA(Price.Once.class, Price.PerUnit.class),
    /** A certificate or an affidavit. */
    CERTIFICATION(Price.Once.class),
    NOTARY(Price.Once.class),
    RUSH(Price.Once.class, Price.Percent.class),
    /** Labor and supplies as spent. */
    ACTUAL_COST(Price.AsSpent.class),
    POSTAGE(Price.Postage.class),
    TAX(Price.Percent.class);

    private final Set<Class<? extends Price>> forms;

    @SafeVarargs
    @SuppressWarnings("varargs")
    FeeKind(Class<? extends Price>... forms) {
        this.forms = Set.of(forms);
    }

    boolean takes(Price price) {
        return forms.contains(price.getClass());
    }
}
