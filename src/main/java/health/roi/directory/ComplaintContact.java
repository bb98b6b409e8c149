package health.roi.directory;

/**
 * Who takes complaints about the privacy of records, as a denial must name it (45 CFR 164.524(d)(2)(iii),
 * 164.530(a)(1)(ii)).
 *
 * @param name a name or a title
 * @param email or null
 */
public record ComplaintContact(String name, String phone, String email) {}
