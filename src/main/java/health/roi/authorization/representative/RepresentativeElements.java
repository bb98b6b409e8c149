package health.roi.authorization.representative;

import health.roi.determination.RelationshipKind;
import health.roi.determination.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Who acts for the patient, and what shows it.
 *
 * @param authority what gives the authority, such as "letters testamentary" or "health care directive of 2021"
 * @param scope what the authority reaches; null does not limit it
 * @param authorityEndsOn its last day as the papers have it; null where they name none
 * @param endangermentConcern somebody fears abuse, neglect or endangerment
 * @param papers the stored papers of the request that show the authority
 */
public record RepresentativeElements(
        RelationshipKind relationship,
        String name,
        String address,
        String phone,
        String authority,
        Scope scope,
        LocalDate authorityEndsOn,
        boolean endangermentConcern,
        List<UUID> papers) {

    public RepresentativeElements {
        papers = papers == null ? List.of() : List.copyOf(papers);
    }
}
