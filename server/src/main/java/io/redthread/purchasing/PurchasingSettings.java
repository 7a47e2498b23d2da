package io.redthread.purchasing;

/**
 * How strictly purchasing checks (采购设置).
 *
 * @param qualification what is done when a supplier's documents are missing or have ended
 * @param autoRelease whether an approved order goes to the supplier by itself
 * @param expiringDays from how many days before its end a document or an agreement is called expiring, 0–365
 * @param revision to be sent back with a change
 */
public record PurchasingSettings(
        QualificationRule qualification, boolean autoRelease, int expiringDays, int revision) {}
