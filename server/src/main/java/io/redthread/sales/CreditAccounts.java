package io.redthread.sales;

import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.CompanyDay;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.InputError;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Refused;
import io.redthread.parties.Parties;
import io.redthread.parties.PartyFilter;
import io.redthread.parties.PartyId;
import io.redthread.parties.PartyKind;
import io.redthread.parties.Shops;
import io.redthread.parties.SupplierId;
import io.redthread.platform.caller.Callers;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import io.redthread.sales.store.CreditStore;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Credit accounts (信用账户, X41): opened for customers and partners who buy on account, with limit, term and payments. */
@Service
public class CreditAccounts {

    private static final BigDecimal MOST = new BigDecimal("1000000000");
    private static final int LONGEST_TERM = 365;
    private static final int LONGEST_TEXT = 200;
    private static final int LONGEST_CODE = 64;
    private static final int MOST_FOUND = 200;

    private final CreditStore store;
    private final Parties parties;
    private final Shops shops;
    private final Journal journal;
    private final Clock clock;

    CreditAccounts(CreditStore store, Parties parties, Shops shops, Journal journal, Clock clock) {
        this.store = store;
        this.parties = parties;
        this.shops = shops;
        this.journal = journal;
        this.clock = clock;
    }

    /** Opens an account; refuses one whose orders are on another already ({@link CreditAccountThere}). */
    @Transactional
    public CreditAccount open(NewCreditAccount wanted) {
        check(wanted);
        parties.view(wanted.party());
        var account = new CreditAccount(
                store.nextId(),
                wanted.party(),
                wanted.shop(),
                wanted.buyerCode(),
                Currency.getInstance(wanted.currency()),
                wanted.limit(),
                wanted.termDays(),
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                true,
                1,
                clock.instant(),
                Callers.current().username());
        if (!store.add(account)) {
            throw new Refused(new CreditAccountThere(wanted.buyerCode()));
        }
        record("credit-account-opened", account, wanted);
        return account;
    }

    /** Changes limit, term and whether new orders go on it; refuses when somebody else did meanwhile. */
    @Transactional
    public void revise(CreditAccountId id, int version, Terms terms) {
        var errors = new ArrayList<InputError>();
        amount("/limit", terms.limit(), true, errors);
        term(terms.termDays(), errors);
        text("/reason", terms.reason(), LONGEST_TEXT, errors);
        refuse(errors);
        var before = locked(id);
        var after = before.limited(terms.limit());
        if (!store.revise(after, version, terms.termDays(), terms.active())) {
            throw new Refused(new CreditAccountChanged(before.version()));
        }
        store.move(List.of(movement("limit", after, terms.limit(), "", terms.reason(), Optional.empty())));
        journal.record(new Act(
                "credit-limit-changed",
                new DocumentRef("credit-account", id.value()),
                "",
                new Terms(before.limit(), before.termDays(), before.active(), ""),
                terms,
                null));
    }

    /** Books money that came; refuses a reference that is on the account already ({@link CreditPaymentThere}). */
    @Transactional
    public CreditAccount pay(CreditAccountId id, Payment payment) {
        var errors = new ArrayList<InputError>();
        amount("/amount", payment.amount(), false, errors);
        text("/reference", payment.reference(), LONGEST_CODE, errors);
        if (payment.on().isAfter(CompanyDay.today(clock))) {
            errors.add(new InputError("/on", payment.on().toString(), "credit-paid-later"));
        }
        refuse(errors);
        var before = locked(id);
        if (store.paid(id, payment.reference())) {
            throw new Refused(new CreditPaymentThere(payment.reference()));
        }
        var after = before.owing(payment.amount().negate());
        store.owe(List.of(after));
        store.move(List.of(movement(
                "payment",
                after,
                payment.amount().negate(),
                payment.reference(),
                payment.note(),
                Optional.of(payment.on()))));
        record("credit-payment-received", after, payment);
        return after;
    }

    /** One page of accounts; of one party where it is named, or of those that words find by name or buyer code. */
    @Transactional(readOnly = true)
    public Page<CreditAccount> page(@Nullable Long party, @Nullable String q, PageQuery query) {
        var words = q == null ? "" : q.strip();
        return store.page(party, words, words.isEmpty() ? Set.of() : found(words), query);
    }

    private Set<Long> found(String words) {
        var found = new HashSet<Long>();
        for (var kind : List.of(PartyKind.CUSTOMER, PartyKind.PARTNER)) {
            parties.page(kind, new PartyFilter(words, null, null, null), PageQuery.first(MOST_FOUND))
                    .items()
                    .forEach(it -> found.add(it.id().value()));
        }
        return found;
    }

    /** Accounts on which something is owed, behind that one by their ids; no data scope, the asker keeps it. */
    @Transactional(readOnly = true)
    public List<CreditAccount> owing(long behind, int most) {
        return store.owing(behind, most);
    }

    /** Those of these that are there; one statement. */
    @Transactional(readOnly = true)
    public List<CreditAccount> of(Collection<CreditAccountId> ids) {
        return ids.isEmpty() ? List.of() : store.of(ids);
    }

    /** One account; refuses when there is none. */
    @Transactional(readOnly = true)
    public CreditAccount view(CreditAccountId id) {
        return store.find(id).orElseThrow(() -> absent(id));
    }

    /** What moved it, newest first. */
    @Transactional(readOnly = true)
    public Page<CreditMovement> movements(CreditAccountId id, PageQuery query) {
        view(id);
        return store.movements(id, query);
    }

    private CreditAccount locked(CreditAccountId id) {
        var account = store.lock(List.of(id)).get(id);
        if (account == null) {
            throw absent(id);
        }
        return account;
    }

    private static Refused absent(CreditAccountId id) {
        return new Refused(new CreditAccountNotFound(Long.toString(id.value())));
    }

    private CreditMovement movement(
            String kind,
            CreditAccount after,
            BigDecimal amount,
            String reference,
            String reason,
            Optional<LocalDate> paidOn) {
        return new CreditMovement(
                after.id(),
                kind,
                amount,
                after.used(),
                Optional.empty(),
                reference,
                reason,
                paidOn,
                clock.instant(),
                Callers.current().username());
    }

    private void check(NewCreditAccount it) {
        var errors = new ArrayList<InputError>();
        amount("/limit", it.limit(), true, errors);
        term(it.termDays(), errors);
        if (it.party() instanceof SupplierId) {
            errors.add(new InputError("/party", Long.toString(it.party().value()), "credit-party-kind"));
        }
        if (it.shop().isEmpty() && it.buyerCode().isBlank()) {
            errors.add(new InputError("/buyerCode", "", "credit-whose"));
        } else if (it.buyerCode().length() > LONGEST_CODE) {
            errors.add(new InputError("/buyerCode", it.buyerCode(), "text-too-long"));
        }
        if (!Currency.getAvailableCurrencies().stream()
                .map(Currency::getCurrencyCode)
                .toList()
                .contains(it.currency())) {
            errors.add(new InputError("/currency", it.currency(), "credit-currency"));
        }
        it.shop()
                .filter(shop -> shops.byIds(Set.of(shop)).isEmpty())
                .ifPresent(
                        shop -> errors.add(new InputError("/shop", Long.toString(shop.value()), "list-shop-unknown")));
        refuse(errors);
    }

    private static void amount(String place, BigDecimal amount, boolean noughtToo, List<InputError> errors) {
        if (amount.signum() < 0
                || amount.signum() == 0 && !noughtToo
                || amount.compareTo(MOST) > 0
                || amount.stripTrailingZeros().scale() > 2) {
            errors.add(new InputError(place, amount.toPlainString(), "credit-amount-malformed"));
        }
    }

    private static void term(int days, List<InputError> errors) {
        if (days < 0 || days > LONGEST_TERM) {
            errors.add(new InputError("/termDays", Integer.toString(days), "credit-term"));
        }
    }

    private static void text(String place, String text, int longest, List<InputError> errors) {
        if (text.isBlank()) {
            errors.add(new InputError(place, "", "value-required"));
        } else if (text.length() > longest) {
            errors.add(new InputError(place, text, "text-too-long"));
        }
    }

    private static void refuse(List<InputError> errors) {
        if (!errors.isEmpty()) {
            throw new Refused(new InvalidInput(errors));
        }
    }

    private void record(String act, CreditAccount account, Object facts) {
        journal.record(
                Act.of(act, new DocumentRef("credit-account", account.id().value()), "", facts));
    }

    /** What people call those parties. */
    @Transactional(readOnly = true)
    public Map<PartyId, String> names(Collection<PartyId> ids) {
        return parties.names(ids);
    }

    /**
     * The terms of an account.
     *
     * @param limit most that may be owed
     * @param termDays days until payment is due
     * @param active whether new orders may go on it
     * @param reason why they change
     */
    public record Terms(BigDecimal limit, int termDays, boolean active, String reason) {}

    /**
     * Money that came.
     *
     * @param amount above zero, in the account's currency
     * @param on the day it came
     * @param reference the bank's or the customer's; once per account
     * @param note anything else, or empty
     */
    public record Payment(BigDecimal amount, LocalDate on, String reference, String note) {}
}
