package io.redthread.identity;

import io.redthread.identity.IdentityRefusal.NotFound;
import io.redthread.identity.store.CeilingStore;
import io.redthread.identity.store.RightsStore;
import io.redthread.identity.store.RoleStore;
import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Money;
import io.redthread.platform.database.RowCounts;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Approval ceilings (审批上限): up to which amount the holders of a role decide. */
@Service
@Transactional
public class Ceilings {

    private final CeilingStore store;
    private final RoleStore roles;
    private final RightsStore rights;
    private final Journal journal;

    Ceilings(CeilingStore store, RoleStore roles, RightsStore rights, Journal journal) {
        this.store = store;
        this.roles = roles;
        this.rights = rights;
        this.journal = journal;
    }

    /** Sets a role's ceiling in one currency; without an amount it decides on any. */
    public CeilingView set(RoleCode role, String currency, Optional<BigDecimal> amount) {
        if (roles.active(Set.of(role)).isEmpty()) {
            throw new NotFound("role", role.value()).refused();
        }
        var money = amount.map(value -> new Money(value, currency(currency)));
        if (money.isPresent() && money.get().amount().signum() < 0) {
            throw InvalidInput.of("/amount", money.get(), "amount-negative");
        }
        var view = new CeilingView(
                role,
                currency(currency).getCurrencyCode(),
                money.map(Money::amount).orElse(null));
        var before = store.all().stream()
                .filter(known -> known.role().equals(role) && known.currency().equals(view.currency()))
                .findFirst()
                .orElse(null);
        store.set(role, view.currency(), view.amount());
        journal.record(new Act("ceiling-set", ref(), role.value(), before, view, null));
        return view;
    }

    /** Takes a role's right to decide in that currency away. */
    public void remove(RoleCode role, String currency) {
        RowCounts.expectOne(
                store.remove(role, currency), () -> new NotFound("ceiling", role + " " + currency).refused());
        journal.record(Act.of("ceiling-removed", ref(), role.value(), new CeilingView(role, currency, null)));
    }

    /** All ceilings. */
    @Transactional(readOnly = true)
    public List<CeilingView> all() {
        return store.all();
    }

    /** Whether the person may decide on that amount by any of the roles held. */
    @Transactional(readOnly = true)
    public boolean covers(PersonId person, Money amount) {
        var held = rights.rolesOf(List.of(person)).getOrDefault(person, List.of()).stream()
                .map(RoleGrant::code)
                .toList();
        return store.all().stream()
                .filter(ceiling -> held.contains(ceiling.role()))
                .filter(ceiling -> ceiling.currency().equals(amount.currency().getCurrencyCode()))
                .anyMatch(
                        ceiling -> ceiling.amount() == null || ceiling.amount().compareTo(amount.amount()) >= 0);
    }

    private static Currency currency(String code) {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException e) {
            throw InvalidInput.of("/currency", code, "currency-unknown");
        }
    }

    private static DocumentRef ref() {
        return new DocumentRef("role", 0);
    }
}
