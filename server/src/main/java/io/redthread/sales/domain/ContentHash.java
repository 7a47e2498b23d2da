package io.redthread.sales.domain;

import io.redthread.sales.SalesOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.TreeMap;

/**
 * Fingerprint of what a shop sent: the same order sent twice has the same, a changed one another. Our own notes, flags
 * and what we found out about it do not count.
 */
public final class ContentHash {

    private static final char UNIT = '\u001f';

    private ContentHash() {}

    /** SHA-256 over the shop's part of the order in a fixed form. */
    public static byte[] of(SalesOrder order) {
        var text = new StringBuilder(256);
        var to = order.shipTo();
        add(
                text,
                order.paidAt().map(Object::toString).orElse(""),
                order.total().currency(),
                order.buyer(),
                order.customerCode(),
                to.recipient(),
                to.phone(),
                to.country(),
                to.province(),
                to.city(),
                to.district(),
                to.street(),
                to.postcode(),
                order.buyerNote(),
                order.orderedAt());
        order.balancePaidAt().ifPresent(it -> add(text, "balance", it));
        new TreeMap<>(order.extra()).forEach((name, value) -> add(text, name, value));
        order.withoutGifts()
                .lines()
                .forEach(line -> add(
                        text,
                        line.kind(),
                        line.platformSku(),
                        line.description(),
                        line.quantity().amount().toPlainString(),
                        line.unitPrice().stripTrailingZeros().toPlainString()));
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void add(StringBuilder text, Object... parts) {
        for (var part : parts) {
            text.append(part).append(UNIT);
        }
    }
}
