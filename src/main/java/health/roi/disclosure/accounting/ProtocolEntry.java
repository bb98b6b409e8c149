package health.roi.disclosure.accounting;

import health.roi.disclosure.research.ProtocolContact;
import health.roi.disclosure.research.ProtocolTerms;
import health.roi.disclosure.research.ResearchProtocol;
import java.time.LocalDate;
import java.util.UUID;

/** Research under which the patient's information may or may not have been disclosed, 45 CFR 164.528(b)(4)(i). */
public record ProtocolEntry(
        UUID protocolId,
        String name,
        String description,
        String information,
        LocalDate from,
        LocalDate to,
        LocalDate lastDisclosedOn,
        ProtocolContact sponsor,
        ProtocolContact researcher) {

    /** To be said of every protocol: (b)(4)(i)(F). */
    public static final String STATEMENT =
            "Your health information may or may not have been disclosed for this research.";

    static ProtocolEntry of(ResearchProtocol protocol) {
        ProtocolTerms terms = protocol.terms();
        return new ProtocolEntry(
                protocol.id(),
                terms.name(),
                terms.description(),
                terms.information(),
                terms.from(),
                terms.to(),
                terms.lastDisclosedOn(),
                terms.sponsor(),
                terms.researcher());
    }
}
