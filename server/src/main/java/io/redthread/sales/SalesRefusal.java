package io.redthread.sales;

import io.redthread.kernel.Refusal;

/** What order handling does not let happen. Precedence: absent, then state, then rule. */
public sealed interface SalesRefusal extends Refusal
        permits AllocationRulesChanged,
                BalanceNotOwed,
                OrderClaimed,
                OrderNotFound,
                OrderNotOpen,
                OrderRejected,
                ReviewBatchEmpty,
                ReviewBatchSettingChanged,
                ShopUnknown,
                StockUpNotOpen {}
