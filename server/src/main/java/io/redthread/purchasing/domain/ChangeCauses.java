package io.redthread.purchasing.domain;

import io.redthread.kernel.Money;
import io.redthread.purchasing.LineContent;
import io.redthread.purchasing.OrderContent;
import java.util.HashMap;
import java.util.Set;
import java.util.TreeSet;

/**
 * Why a change of an order goes to those who decide again (1.R-12): the amount rises, or supplier, item, quantity or price
 * change; also what the route depends on: currency, tax, department and the border. A wanted day and notes do not.
 */
public final class ChangeCauses {

    private ChangeCauses() {}

    /** The causes in kebab case, in alphabetical order; none means it applies at once. */
    public static Set<String> of(OrderContent before, Money was, OrderContent after, Money is) {
        var causes = new TreeSet<String>();
        add(causes, "amount", is.compareTo(was) > 0);
        add(causes, "supplier", !before.supplier().equals(after.supplier()));
        add(causes, "department", !before.department().equals(after.department()));
        add(causes, "currency", !before.currency().equals(after.currency()));
        add(causes, "cross-border", before.crossBorder() != after.crossBorder());
        var known = new HashMap<Integer, LineContent>();
        before.lines().forEach(line -> known.put(line.lineNo(), line));
        for (var line : after.lines()) {
            var stood = known.remove(line.lineNo());
            if (stood == null) {
                causes.add("item");
            } else {
                compare(stood, line, causes);
            }
        }
        add(causes, "item", !known.isEmpty());
        return causes;
    }

    private static void compare(LineContent stood, LineContent line, Set<String> causes) {
        add(causes, "item", !stood.sku().equals(line.sku()));
        add(
                causes,
                "quantity",
                stood.quantity().compareTo(line.quantity()) != 0 || !stood.uom().equals(line.uom()));
        add(causes, "price", stood.unitPrice().compareTo(line.unitPrice()) != 0);
        add(causes, "tax", stood.taxRate().compareTo(line.taxRate()) != 0);
    }

    private static void add(Set<String> causes, String cause, boolean applies) {
        if (applies) {
            causes.add(cause);
        }
    }
}
