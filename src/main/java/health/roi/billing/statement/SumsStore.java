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

/** Sums over many invoices, in the database: of their rows nothing comes out but figures. */
@ApplicationScoped
class SumsStore {

    private static final String BY_BAND = """
            select case when days <= 0 then 'NOT_DUE' when days <= 30 then 'DAYS_1_TO_30'
                        when days <= 60 then 'DAYS_31_TO_60' when days <= 90 then 'DAYS_61_TO_90'
                        else 'OVER_90_DAYS' end, count(*), sum(balance)
              from (select cast(:asOf as date) - due_on as days, balance from %s) owed group by 1
            """;

    /** What is owed now is kept on the invoice. */
    private static final String NOW =
            "invoice where custodian_id = :custodian and balance > 0 and cancelled_at is null";

    /**
     * What was owed then: only an invoice that is still owed, or to which something happened since, can have been. An entry
     * counts from its day on.
     */
    private static final String THEN = """
            (select i.due_on, i.total + coalesce((select sum(case when e.kind in ('REFUND', 'DEBIT') then e.amount
                                                                  else -e.amount end)
                                                    from invoice_entry e
                                                   where e.custodian_id = i.custodian_id and e.invoice_id = i.id
                                                     and e.value_on <= cast(:asOf as date)), 0) as balance
               from (select id from invoice
                      where custodian_id = :custodian and balance > 0 and cancelled_at is null
                     union select invoice_id from invoice_entry
                      where custodian_id = :custodian and value_on > cast(:asOf as date)
                     union select id from invoice
                      where custodian_id = :custodian and state = 'CANCELLED') candidate
               join invoice i on i.id = candidate.id
               join facility f on f.id = i.facility_id
              where i.issued_on <= cast(:asOf as date)
                and (i.cancelled_at is null
                     or cast(i.cancelled_at at time zone f.time_zone as date) > cast(:asOf as date))) then_owed
             where balance > 0
            """;

    private static final String SHARES = """
            select case when i.state in ('OPEN', 'PARTLY_PAID') then 'OWED'
                        when i.state in ('PAID', 'OVERPAID') then 'PAID' else 'WAIVED_OR_WRITTEN_OFF' end,
                   count(*), sum(s.pages), sum(s.amount)
              from invoice_share s join invoice i on i.id = s.invoice_id
             where s.custodian_id = :custodian and s.copy_service_id = :service and i.state <> 'CANCELLED'
               and i.issued_on between cast(:first as date) and cast(:last as date)
             group by 1
            """;

    @Inject
    EntityManager entities;

    List<Ageing.Part> owedNow(UUID custodian, LocalDate today) {
        return bands(BY_BAND.formatted(NOW), custodian, today);
    }

    List<Ageing.Part> owedThen(UUID custodian, LocalDate asOf) {
        return bands(BY_BAND.formatted(THEN), custodian, asOf);
    }

    List<Settlement.Part> shares(UUID custodian, UUID copyService, Period period) {
        return rows(entities.createNativeQuery(SHARES)
                        .setParameter("custodian", custodian)
                        .setParameter("service", copyService)
                        .setParameter("first", period.from())
                        .setParameter("last", period.to()))
                .map(row -> new Settlement.Part(
                        Settlement.Outcome.valueOf((String) row[0]),
                        ((Number) row[1]).longValue(),
                        ((Number) row[2]).longValue(),
                        new Money((BigDecimal) row[3])))
                .toList();
    }

    private List<Ageing.Part> bands(String sql, UUID custodian, LocalDate asOf) {
        return rows(entities.createNativeQuery(sql)
                        .setParameter("custodian", custodian)
                        .setParameter("asOf", asOf))
                .map(row -> new Ageing.Part(
                        AgeingBand.valueOf((String) row[0]), ((Number) row[1]).longValue(), new Money((BigDecimal)
                                row[2])))
                .toList();
    }

    private static Stream<Object[]> rows(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> (Object[]) row);
    }
}
