package io.redthread.kernel;

import org.jspecify.annotations.Nullable;

/**
 * Stock keeping unit (商品编码): the company's own code of one thing that is bought, stored and sold.
 *
 * @param code 1–64 printable characters, trimmed, no control characters; case matters
 */
public record Sku(String code) implements Comparable<Sku> {

    /** Refuses an empty, overlong or unprintable code. */
    public Sku {
        if (!wellFormed(code)) {
            throw InvalidInput.of("/sku", code, "sku-malformed");
        }
    }

    /** Whether the text could be a SKU code. */
    public static boolean wellFormed(String code) {
        return !code.isBlank() && code.length() <= 64 && code.equals(code.strip()) && printable(code);
    }

    private static boolean printable(String code) {
        for (var i = 0; i < code.length(); i++) {
            if (Character.isISOControl(code.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Written out, as the key of every table of a batch. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Sku(String its) && code.equals(its);
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }

    @Override
    public int compareTo(Sku other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
