package health.roi.request.evidence;

import health.roi.authorization.AuthorizationForm;
import health.roi.authorization.process.LegalProcess;
import health.roi.authorization.representative.Representative;
import health.roi.authorization.waiver.ResearchWaiver;

/**
 * What a release may rest on, as it is on record; null where there is none.
 *
 * @param threatStated a stored paper says who believes in which serious and imminent threat, 45 CFR 164.512(j)
 */
public record Grounds(
        AuthorizationForm authorization,
        LegalProcess process,
        Representative representative,
        ResearchWaiver waiver,
        boolean threatStated) {}
