package health.roi.fee.schedule;

import health.roi.determination.Basis;
import health.roi.determination.Purpose;
import health.roi.determination.RequesterKind;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** To whom and when something applies: all that is given must agree, and an empty set does not limit. */
public record When(
        Set<RequesterKind> requesters,
        Set<RequesterKind> exceptRequesters,
        Set<Basis> bases,
        Set<Basis> exceptBases,
        Set<Purpose> purposes,
        Set<CopyMedium> media) {

    public static final When ALWAYS = new When(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

    public When {
        requesters = Set.copyOf(requesters);
        exceptRequesters = Set.copyOf(exceptRequesters);
        bases = Set.copyOf(bases);
        exceptBases = Set.copyOf(exceptBases);
        purposes = Set.copyOf(purposes);
        media = Set.copyOf(media);
    }

    public boolean holds(RequesterKind requester, Basis basis, Purpose purpose, CopyMedium medium) {
        return allowedRequesters().contains(requester)
                && allowedBases().contains(basis)
                && allowedPurposes().contains(purpose)
                && allowedMedia().contains(medium);
    }

    /** Whether there is a request for which both hold. */
    boolean meets(When other) {
        return meet(allowedRequesters(), other.allowedRequesters())
                && meet(allowedBases(), other.allowedBases())
                && meet(allowedPurposes(), other.allowedPurposes())
                && meet(allowedMedia(), other.allowedMedia());
    }

    /** Whether it holds for every request for which the other one does. */
    boolean covers(When other) {
        return allowedRequesters().containsAll(other.allowedRequesters())
                && allowedBases().containsAll(other.allowedBases())
                && allowedPurposes().containsAll(other.allowedPurposes())
                && allowedMedia().containsAll(other.allowedMedia());
    }

    boolean isNever() {
        return !meets(ALWAYS);
    }

    private Set<RequesterKind> allowedRequesters() {
        return allowed(requesters, exceptRequesters, RequesterKind.class);
    }

    private Set<Basis> allowedBases() {
        return allowed(bases, exceptBases, Basis.class);
    }

    private Set<Purpose> allowedPurposes() {
        return allowed(purposes, Set.of(), Purpose.class);
    }

    private Set<CopyMedium> allowedMedia() {
        return allowed(media, Set.of(), CopyMedium.class);
    }

    private static <E extends Enum<E>> Set<E> allowed(Set<E> only, Set<E> except, Class<E> type) {
        EnumSet<E> allowed = only.isEmpty() ? EnumSet.allOf(type) : EnumSet.copyOf(only);
        allowed.removeAll(except);
        return allowed;
    }

    private static boolean meet(Set<?> one, Set<?> other) {
        return !Collections.disjoint(one, other);
    }
}
