package health.roi.determination;

/** Whether a review board's or privacy board's waiver is documented (45 CFR 164.512(i)). */
public record ResearchFacts(boolean waiverDocumented) {
    static final ResearchFacts NONE = new ResearchFacts(false);
}
