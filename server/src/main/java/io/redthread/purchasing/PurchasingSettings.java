package io.redthread.purchasing;

import java.math.BigDecimal;

/**
 * How strictly purchasing checks (采购设置).
 *
 * @param qualification what is done when a supplier's documents are missing or have ended
 * @param autoRelease whether an approved order goes to the supplier by itself
 * @param expiringDays from how many days before its end a document or an agreement is called expiring, 0–365
 * @param overReceipt by how many percent more than ordered may be taken in, 0–100 with at most 2 decimals
 * @param revision to be sent back with a change
 */
public record PurchasingSettings(
        QualificationRule qualification, boolean autoRelease, int expiringDays, BigDecimal overReceipt, int revision) {}
