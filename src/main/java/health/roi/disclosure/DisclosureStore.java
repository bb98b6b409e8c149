package health.roi.disclosure;

import health.roi.platform.database.Filter;
import health.roi.platform.database.NamedLocks;
import health.roi.platform.paging.Place;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Every list leaves out what a later entry corrects, and what goes to a recipient whose disclosures are suspended. */
@ApplicationScoped
class DisclosureStore implements PanacheRepositoryBase<DisclosureRow, UUID> {

    /** By any entry of its chain: a correction of the name does not bring back what is suspended. */
    private static final String SUSPENDED = "exists (select 1 from DisclosureRow e where e.custodianId = :custodian"
            + " and e.firstId = d.firstId and e.recipientKey in :suspended and e.ground in :suspendable)";

    private static final String LATEST =
            "d.custodianId = :custodian and not exists (select 1 from DisclosureRow l where l.corrects = d.id)";

    @Inject
    NamedLocks locks;

    /** Newest first by the day of the disclosure, then by id. */
    List<DisclosureRow> page(
            UUID custodian,
            UUID patient,
            DisclosureList list,
            Boolean accountable,
            LocalDate since,
            Set<String> suspended,
            Place<LocalDate> before,
            int limit) {
        Filter filter = latest(custodian, patient, suspended)
                .and("d.disclosedOn >= :since", "since", since)
                .and("d.accountable = :accountable", "accountable", accountable);
        if (list == DisclosureList.PART2) {
            filter.and(
                    "d.part2Consented = :yes and (d.part2ForTpo = false or d.part2ThroughEhr is null"
                            + " or d.part2ThroughEhr = :yes)",
                    "yes",
                    true);
        }
        if (before != null) {
            filter.and("(d.disclosedOn, d.id) < (:before, :beforeId)", "before", before.key())
                    .with("beforeId", before.id());
        }
        return find("from DisclosureRow d where " + filter.orderBy("d.disclosedOn desc, d.id desc"), filter.values())
                .page(0, limit)
                .list();
    }

    /** All between two days, which both count, oldest first. */
    List<DisclosureRow> between(UUID custodian, UUID patient, LocalDate from, LocalDate to, Set<String> suspended) {
        Filter filter = latest(custodian, patient, suspended)
                .and("d.disclosedOn >= :from", "from", from)
                .and("d.disclosedOn <= :to", "to", to);
        return list("from DisclosureRow d where " + filter.orderBy("d.disclosedOn, d.id"), filter.values());
    }

    /** The requests of the disclosures that are suspended. */
    List<UUID> suspendedRequests(UUID custodian, UUID patient, Set<String> suspended) {
        return getEntityManager()
                .createQuery(
                        "select d.requestId from DisclosureRow d where d.custodianId = :custodian"
                                + " and d.patientId = :patient and d.requestId is not null and " + SUSPENDED,
                        UUID.class)
                .setParameter("custodian", custodian)
                .setParameter("patient", patient)
                .setParameter("suspended", suspended)
                .setParameter("suspendable", Ground.suspendable())
                .getResultList();
    }

    Optional<DisclosureRow> by(UUID custodian, Origin origin) {
        return find(
                        "custodianId = ?1 and source = ?2 and coalesce(sourceName, '') = ?3 and externalId = ?4",
                        custodian,
                        origin.source(),
                        origin.name() == null ? "" : origin.name(),
                        origin.externalId())
                .firstResultOptional();
    }

    boolean isCorrected(UUID id) {
        return count("corrects", id) > 0;
    }

    /** Holds what is written down by hand until the end of the transaction, so that nothing is entered or corrected twice. */
    void hold(UUID custodian) {
        locks.hold(NamedLocks.Of.DISCLOSURES, custodian + "|disclosures");
    }

    private static Filter latest(UUID custodian, UUID patient, Set<String> suspended) {
        Filter filter =
                new Filter().and(LATEST, "custodian", custodian).and("d.patientId = :patient", "patient", patient);
        return suspended.isEmpty()
                ? filter
                : filter.and("not " + SUSPENDED, "suspended", suspended).with("suspendable", Ground.suspendable());
    }

    List<DisclosureRow> ofPatient(UUID custodian, UUID patientId) {
        return list("custodianId = ?1 and patientId = ?2", custodian, patientId);
    }

    List<DisclosureRow> ofDelivery(UUID custodian, UUID deliveryId) {
        return list("custodianId = ?1 and deliveryId = ?2", custodian, deliveryId);
    }
}
