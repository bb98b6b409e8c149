package health.roi.billing.statement;

import health.roi.platform.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What happened to a requester's invoices, in the order of the days on which it counts. */
@ApplicationScoped
class StatementStore {

    /**
     * What was paid before the invoice was issued counts from its day on, so that no statement of before changes. A
     * cancellation counts on the facility's day.
     */
    private static final String HAPPENED = """
            (select i.issued_on as day, 'CHARGE' as kind, i.id, i.number, i.tracking_number, i.reference, i.due_on,
                    cast(null as text) as payment, i.total as amount, i.created_at as at
               from invoice i where i.custodian_id = :custodian and i.requester_id = :requester
             union all
             select cast(i.cancelled_at at time zone f.time_zone as date), 'CANCELLATION', i.id, i.number,
                    i.tracking_number, i.reference, i.due_on, null, -i.total, i.cancelled_at
               from invoice i join facility f on f.id = i.facility_id
              where i.custodian_id = :custodian and i.requester_id = :requester and i.cancelled_at is not null
             union all
             select greatest(e.value_on, i.issued_on), e.kind, i.id, i.number, i.tracking_number, i.reference, i.due_on,
                    e.reference, case when e.kind in ('REFUND', 'DEBIT') then e.amount else -e.amount end, e.recorded_at
               from invoice i join invoice_entry e on e.custodian_id = i.custodian_id and e.invoice_id = i.id
              where i.custodian_id = :custodian and i.requester_id = :requester) happened
            """;

    @Inject
    EntityManager entities;

    /** Whose statement. */
    record Whose(UUID custodian, UUID requester) {}

    Money before(Whose whose, LocalDate day) {
        return new Money((BigDecimal)
                ask("select coalesce(sum(amount), 0) from " + HAPPENED + " where day < cast(:day as date)", whose)
                        .setParameter("day", day)
                        .getSingleResult());
    }

    /** Each with its amount for a balance. */
    List<Statement.Line> lines(Whose whose, Period period, int limit) {
        return rows(ask(
                                "select cast(day as text), kind, cast(id as text), number, tracking_number, reference, payment,"
                                        + " amount from " + HAPPENED
                                        + " where day between cast(:first as date) and cast(:last as date)"
                                        + " order by day, at, number, kind",
                                whose)
                        .setParameter("first", period.from())
                        .setParameter("last", period.to())
                        .setMaxResults(limit))
                .map(row -> new Statement.Line(
                        LocalDate.parse((String) row[0]),
                        StatementKind.valueOf((String) row[1]),
                        UUID.fromString((String) row[2]),
                        (String) row[3],
                        (String) row[4],
                        (String) row[5],
                        (String) row[6],
                        new Money((BigDecimal) row[7]),
                        Money.ZERO))
                .toList();
    }

    List<Statement.Owed> owed(Whose whose, LocalDate day, int limit) {
        return rows(ask(
                                "select cast(id as text), number, tracking_number, reference, cast(due_on as text), sum(amount)"
                                        + " from " + HAPPENED + " where day <= cast(:day as date)"
                                        + " group by id, number, tracking_number, reference, due_on having sum(amount) <> 0"
                                        + " order by due_on, number",
                                whose)
                        .setParameter("day", day)
                        .setMaxResults(limit))
                .map(row -> new Statement.Owed(
                        UUID.fromString((String) row[0]),
                        (String) row[1],
                        (String) row[2],
                        (String) row[3],
                        LocalDate.parse((String) row[4]),
                        new Money((BigDecimal) row[5])))
                .toList();
    }

    private Query ask(String sql, Whose whose) {
        return entities.createNativeQuery(sql)
                .setParameter("custodian", whose.custodian())
                .setParameter("requester", whose.requester());
    }

    private static Stream<Object[]> rows(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> (Object[]) row);
    }
}
