package io.redthread.purchasing;

import io.redthread.kernel.Money;
import java.time.Instant;
import java.util.Optional;

/**
 * A version of an order (版本) without its content.
 *
 * @param version its number, from 1
 * @param amount what it cost, in the company's currency
 * @param replacedAt when another took its place; absent for the one in force
 * @param by who replaced it, or last saved the one in force
 * @param reason why it was replaced, or empty
 */
public record OrderVersion(int version, Money amount, Optional<Instant> replacedAt, String by, String reason) {}
