package io.redthread.purchasing;

import io.redthread.approval.Outcome;
import io.redthread.approval.RoutedStep;
import io.redthread.kernel.Money;
import java.util.List;
import java.util.Optional;

/**
 * What became of an order that was written or submitted.
 *
 * @param id its id
 * @param number its number
 * @param state how far it is now
 * @param revision to be sent back with a change
 * @param amount what counts for route and budget
 * @param outcome what the rules said; absent for a draft
 * @param steps who decides, in order; none for a draft and when it passed by itself
 * @param overBudget by how much the worst budget is passed, in hundredths of a percent; 0 within or unchecked
 */
public record OrderReceipt(
        PurchaseOrderId id,
        String number,
        OrderState state,
        int revision,
        Money amount,
        Optional<Outcome> outcome,
        List<Step> steps,
        int overBudget) {

    /**
     * A step to come.
     *
     * @param role in which quality
     * @param dueMinutes how long it may take
     */
    public record Step(String role, int dueMinutes) {

        static Step of(RoutedStep step) {
            return new Step(step.role().value(), step.dueMinutes());
        }
    }
}
