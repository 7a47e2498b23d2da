package io.redthread.approval;

import io.redthread.identity.DepartmentId;
import io.redthread.identity.PersonId;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Money;
import io.redthread.rules.Facts;

/**
 * A document raised for approval (提交审批).
 *
 * @param document which
 * @param number its number, for people
 * @param title what it is, in a few words
 * @param submitter who raises it and therefore never decides on it
 * @param department whose it is
 * @param amount what it comes to, in the company's currency; above zero
 * @param counting what counts for route and authority: the amount, or more where others count with it (累计金额)
 * @param urgent whether every step has the urgent limit, around the clock
 * @param documentVersion which version of the document is decided on; from 1
 * @param facts words of the rule domain with their values, as the rules read them
 */
public record Submission(
        DocumentRef document,
        String number,
        String title,
        PersonId submitter,
        DepartmentId department,
        Money amount,
        Money counting,
        boolean urgent,
        int documentVersion,
        Facts facts) {

    /** Refuses an amount of nothing or less. */
    public Submission {
        if (!amount.isPositive()) {
            throw InvalidInput.of("/facts/amount", amount.amount().toPlainString(), "amount-not-positive");
        }
        if (counting.compareTo(amount) < 0) {
            throw new IllegalArgumentException(number + " counts for less than it is");
        }
    }

    /** A document that counts for what it is. */
    public Submission(
            DocumentRef document,
            String number,
            String title,
            PersonId submitter,
            DepartmentId department,
            Money amount,
            boolean urgent,
            int documentVersion,
            Facts facts) {
        this(document, number, title, submitter, department, amount, amount, urgent, documentVersion, facts);
    }
}
