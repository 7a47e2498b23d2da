package io.redthread.sales;

import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import io.redthread.sales.domain.PromiseTable.Step;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * By when goods can leave (可承诺量, ATP).
 *
 * @param sku what is wanted
 * @param quantity how much
 * @param on the first day on which all of it is there; absent when nothing that is ordered makes it up
 * @param steps how much may be promised by which day; of a kit in whole kits
 */
public record Promise(Sku sku, Quantity quantity, Optional<LocalDate> on, List<Step> steps) {}
