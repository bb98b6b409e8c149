package health.roi.disclosure.research;

/** Whom the patient can ask: the sponsor, or the researcher who received the information (45 CFR 164.528(b)(4)(i)(E)). */
public record ProtocolContact(String name, String address, String phone) {}
