package health.roi.billing.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import health.roi.platform.money.Money;
import health.roi.platform.problem.Refusal;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerTest {

    private static LedgerEntry entry(EntryKind kind, String amount) {
        return new LedgerEntry(
                UUID.randomUUID(),
                kind,
                Money.of(amount),
                null,
                null,
                LocalDate.of(2026, 4, 1),
                null,
                null,
                Instant.EPOCH,
                "billing");
    }

    private static Ledger ledger(LedgerEntry... entries) {
        return new Ledger(Money.of("22.00"), List.of(entries), false);
    }

    private static String refusal(Ledger ledger, EntryKind kind, String amount) {
        return LedgerRules.refusal(ledger, kind, Money.of(amount))
                .map(Refusal::code)
                .orElse("");
    }

    @Test
    void followsAnInvoiceThatIsPaidInTwoPartsAndPartlyRefunded() {
        assertThat(ledger().state()).isEqualTo(InvoiceState.OPEN);
        Ledger part = ledger(entry(EntryKind.PAYMENT, "10.00"));
        assertThat(part.state()).isEqualTo(InvoiceState.PARTLY_PAID);
        assertThat(part.balance()).isEqualTo(Money.of("12.00"));
        Ledger paid = ledger(entry(EntryKind.PAYMENT, "10.00"), entry(EntryKind.PAYMENT, "12.00"));
        assertThat(paid.state()).isEqualTo(InvoiceState.PAID);
        assertThat(refusal(paid, EntryKind.REFUND, "4.00")).isEqualTo("exceeds-credit");
        Ledger credited = ledger(
                entry(EntryKind.PAYMENT, "10.00"), entry(EntryKind.PAYMENT, "12.00"), entry(EntryKind.CREDIT, "4.00"));
        assertThat(credited.state()).isEqualTo(InvoiceState.OVERPAID);
        assertThat(credited.credit()).isEqualTo(Money.of("4.00"));
        assertThat(refusal(credited, EntryKind.REFUND, "4.01")).isEqualTo("exceeds-credit");
        assertThat(refusal(credited, EntryKind.REFUND, "4.00")).isEmpty();
        Ledger refunded = ledger(
                entry(EntryKind.PAYMENT, "22.00"), entry(EntryKind.CREDIT, "4.00"), entry(EntryKind.REFUND, "4.00"));
        assertThat(refunded.state()).isEqualTo(InvoiceState.PAID);
        assertThat(refunded.paid()).isEqualTo(Money.of("18.00"));
    }

    @Test
    void aWaiverOfAllLeavesItWaivedAndOneOfAPartDoesNot() {
        assertThat(ledger(entry(EntryKind.WAIVER, "22.00")).state()).isEqualTo(InvoiceState.WAIVED);
        assertThat(ledger(entry(EntryKind.WAIVER, "2.00")).state()).isEqualTo(InvoiceState.OPEN);
        assertThat(ledger(entry(EntryKind.WAIVER, "2.00"), entry(EntryKind.PAYMENT, "20.00"))
                        .state())
                .isEqualTo(InvoiceState.PAID);
        assertThat(refusal(ledger(), EntryKind.WAIVER, "22.01")).isEqualTo("exceeds-balance");
    }

    @Test
    void whatIsWrittenOffIsNoMoreThanWhatIsOwed() {
        assertThat(ledger(entry(EntryKind.PAYMENT, "20.00"), entry(EntryKind.WRITE_OFF, "2.00"))
                        .state())
                .isEqualTo(InvoiceState.WRITTEN_OFF);
        assertThat(refusal(ledger(entry(EntryKind.PAYMENT, "20.00")), EntryKind.WRITE_OFF, "2.01"))
                .isEqualTo("exceeds-balance");
    }

    @Test
    void aCreditIsNoMoreThanTheCharge() {
        assertThat(refusal(ledger(), EntryKind.CREDIT, "22.00")).isEmpty();
        assertThat(refusal(ledger(), EntryKind.CREDIT, "22.01")).isEqualTo("exceeds-charge");
        assertThat(refusal(ledger(entry(EntryKind.DEBIT, "1.00")), EntryKind.CREDIT, "23.00"))
                .isEmpty();
    }

    @Test
    void nothingIsRecordedOnACancelledInvoice() {
        Ledger cancelled = new Ledger(Money.of("22.00"), List.of(), true);
        assertThat(cancelled.state()).isEqualTo(InvoiceState.CANCELLED);
        for (EntryKind kind : EntryKind.values()) {
            assertThat(refusal(cancelled, kind, "1.00")).isEqualTo("invoice-cancelled");
        }
    }

    @Test
    void aChargeOfNothingIsPaid() {
        assertThat(new Ledger(Money.ZERO, List.of(), false).state()).isEqualTo(InvoiceState.PAID);
    }

    @Property(tries = 300)
    void balanceAndStateDoNotDependOnTheOrder(
            @ForAll @Size(max = 8) List<@IntRange(min = 1, max = 9_999) Integer> cents, @ForAll Random random) {
        List<LedgerEntry> entries = new ArrayList<>();
        for (int cent : cents) {
            EntryKind kind = EntryKind.values()[random.nextInt(EntryKind.values().length)];
            entries.add(entry(kind, BigDecimal.valueOf(cent, 2).toPlainString()));
        }
        Ledger one = new Ledger(Money.of("22.00"), entries, false);
        List<LedgerEntry> shuffled = new ArrayList<>(entries);
        Collections.shuffle(shuffled, random);
        Ledger other = new Ledger(Money.of("22.00"), shuffled, false);
        assertThat(other.balance()).isEqualTo(one.balance());
        assertThat(other.state()).isEqualTo(one.state());
        assertThat(one.state().settled()).isEqualTo(!one.balance().exceeds(Money.ZERO));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4111111111111111",
                "4111 1111 1111 1111",
                "card 5500-0055-5555-5559 thanks",
                "378282246310005",
                "99 4111111111111111"
            })
    void knowsTheNumberOfACard(String text) {
        assertThat(LedgerRules.holdsCardNumber(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1047", "check 4111111111111112", "9400 1000 0000", "", "INV-000042"})
    void takesOtherNumbers(String text) {
        assertThat(LedgerRules.holdsCardNumber(text)).isFalse();
    }

    @Property(tries = 300)
    void sharesNeverAddUpToMoreThanTheCharge(
            @ForAll @IntRange(max = 100_000) int cents,
            @ForAll @IntRange(max = 500) int first,
            @ForAll @IntRange(max = 500) int second,
            @ForAll @IntRange(max = 100) int percent) {
        UUID one = new UUID(0, 1);
        UUID other = new UUID(0, 2);
        Money charge = new Money(BigDecimal.valueOf(cents, 2));
        int pages = Math.max(1, first + second);
        List<FeeShare> shares = FeeShare.of(
                charge,
                Map.of(one, first, other, second),
                Map.of(one, BigDecimal.valueOf(percent), other, BigDecimal.valueOf(100)),
                pages);
        Money sum = shares.stream().map(FeeShare::amount).reduce(Money.ZERO, Money::plus);
        assertThat(sum.exceeds(charge)).isFalse();
        assertThat(shares).allMatch(share -> !Money.ZERO.exceeds(share.amount()));
    }

    @Test
    void aServiceThatPulledEveryPageKeepsItsPercent() {
        UUID service = new UUID(0, 1);
        assertThat(FeeShare.of(Money.of("22.01"), Map.of(service, 12), Map.of(service, new BigDecimal("60.00")), 12))
                .containsExactly(new FeeShare(service, 12, new BigDecimal("60.00"), Money.of("13.20")));
    }
}
