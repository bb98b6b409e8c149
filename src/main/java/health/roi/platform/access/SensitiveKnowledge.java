package health.roi.platform.access;

import java.util.Set;

/**
 * Who may know that a sensitive record exists at all. Whoever decides about a release must see everything that it could
 * release or withhold, so that the release follows the law; nobody else's work needs it, and the need to know is the
 * measure (45 CFR 164.502(b), 164.514(d)(2); 42 CFR 2.13(a)).
 *
 * <table>
 * <caption>The roles</caption>
 * <tr><th>role</th><th>may know</th><th>because</th></tr>
 * <tr><td>roi-specialist, supervisor</td><td>yes</td><td>index, classify and approve</td></tr>
 * <tr><td>quality-reviewer</td><td>yes</td><td>reads every page before it goes out</td></tr>
 * <tr><td>privacy-officer</td><td>yes</td><td>decides on denials, restrictions and incidents</td></tr>
 * <tr><td>front-desk</td><td>no</td><td>speaks with whoever is at the counter; logs, mails and hands over what others have
 * decided</td></tr>
 * <tr><td>billing</td><td>no</td><td>counts pages, whatever is on them</td></tr>
 * <tr><td>auditor</td><td>yes</td><td>audits what was disclosed, and whether it might be (42 CFR 2.53)</td></tr>
 * <tr><td>administrator</td><td>no</td><td>keeps the directory</td></tr>
 * <tr><td>copy-service</td><td>no</td><td>sees no index; what a job asks for stands in the job</td></tr>
 * </table>
 *
 * The service's own work knows everything. Somebody who needs to know once breaks the glass.
 *
 * <p>Hidden is the index, and what the service says about it. What it cannot hide is a paper in the hand of whoever posts it,
 * a page count that somebody is billed for, and what a patient reads beside whoever made the link.
 */
final class SensitiveKnowledge {

    /** The role of work that has no caller. */
    static final String SYSTEM = "system";

    private static final Set<String> MAY_KNOW = Set.of(
            SYSTEM,
            Roles.ROI_SPECIALIST,
            Roles.QUALITY_REVIEWER,
            Roles.SUPERVISOR,
            Roles.PRIVACY_OFFICER,
            Roles.AUDITOR);

    private SensitiveKnowledge() {}

    /** One of the roles is enough. */
    static boolean has(Set<String> roles) {
        return roles.stream().anyMatch(MAY_KNOW::contains);
    }
}
