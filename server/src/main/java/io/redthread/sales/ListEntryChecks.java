package io.redthread.sales;

import io.redthread.catalog.Goods;
import io.redthread.kernel.InputError;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Refused;
import io.redthread.kernel.Sku;
import io.redthread.parties.PhoneNumber;
import io.redthread.parties.Shops;
import io.redthread.rules.Rule;
import io.redthread.rules.RuleSets;
import io.redthread.sales.domain.ReviewTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What must hold of an entry of the lists, and its value as orders are compared with it. */
@Component
class ListEntryChecks {

    private static final int LONGEST = 100;
    private static final int LONGEST_REASON = 200;
    private static final int FEWEST_OF_ADDRESS = 2;

    private final Goods goods;
    private final Shops shops;
    private final RuleSets rules;

    ListEntryChecks(Goods goods, Shops shops, RuleSets rules) {
        this.goods = goods;
        this.shops = shops;
        this.rules = rules;
    }

    /** The entry as it is kept; refuses what is wrong with it. */
    NewListEntry checked(NewListEntry it) {
        var errors = errors(it);
        if (!errors.isEmpty()) {
            throw new Refused(new InvalidInput(errors));
        }
        return it.as(normal(it));
    }

    /** What is wrong, each at its place. */
    List<InputError> errors(NewListEntry it) {
        var errors = new ArrayList<InputError>();
        var value = normal(it);
        if (value.isBlank()) {
            errors.add(new InputError("/value", "", "value-required"));
        } else if (value.length() > LONGEST) {
            errors.add(new InputError("/value", value, "text-too-long"));
        } else {
            fault(it.subject(), value).ifPresent(code -> errors.add(new InputError("/value", value, code)));
        }
        if (it.reason().isBlank()) {
            errors.add(new InputError("/reason", "", "value-required"));
        } else if (it.reason().length() > LONGEST_REASON) {
            errors.add(new InputError("/reason", it.reason(), "text-too-long"));
        }
        it.validTo()
                .filter(to -> to.isBefore(it.validFrom()))
                .ifPresent(to -> errors.add(new InputError("/validTo", to.toString(), "list-ends-before")));
        it.shop()
                .filter(shop -> shops.byIds(Set.of(shop)).isEmpty())
                .ifPresent(
                        shop -> errors.add(new InputError("/shop", Long.toString(shop.value()), "list-shop-unknown")));
        skips(it, errors);
        return errors;
    }

    /** The causes of review that an entry may spare its orders: those that finance does not decide. */
    List<Rule> causes() {
        return rules.inForce(ReviewTemplate.NAME).set().rules().stream()
                .filter(rule -> rule.results().contains(ReviewTemplate.MANUAL)
                        && !rule.results().contains(ReviewTemplate.FINANCE))
                .toList();
    }

    private void skips(NewListEntry it, List<InputError> errors) {
        if (it.side() == ListSide.BLACK) {
            if (!it.skips().isEmpty()) {
                errors.add(new InputError("/skips", String.join(",", it.skips()), "list-black-skips"));
            }
            return;
        }
        if (it.skips().isEmpty()) {
            errors.add(new InputError("/skips", "", "value-required"));
        }
        var causes = causes().stream().map(Rule::code).toList();
        it.skips().stream()
                .filter(code -> !causes.contains(code))
                .forEach(code -> errors.add(new InputError("/skips", code, "list-cause-unknown")));
    }

    private Optional<String> fault(ListSubject subject, String value) {
        return switch (subject) {
            case PHONE -> value.matches(".*[0-9]{5}.*") ? Optional.empty() : Optional.of("list-phone-malformed");
            case ADDRESS ->
                value.replace(" ", "").length() < FEWEST_OF_ADDRESS
                        ? Optional.of("list-address-short")
                        : Optional.empty();
            case SKU ->
                Sku.wellFormed(value) && goods.names(List.of(new Sku(value))).containsKey(new Sku(value))
                        ? Optional.empty()
                        : Optional.of("goods-unknown");
            case BUYER -> Optional.empty();
        };
    }

    private static String normal(NewListEntry it) {
        var text = it.value().strip();
        return switch (it.subject()) {
            case PHONE ->
                PhoneNumber.mainland(text)
                        .or(() -> PhoneNumber.foreign(text))
                        .map(PhoneNumber::toString)
                        .orElse(text);
            case ADDRESS -> text.replaceAll("\\s+", " ");
            case BUYER, SKU -> text;
        };
    }
}
