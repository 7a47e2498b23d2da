package io.redthread.sales;

import io.redthread.kernel.Refusal;

/** What order handling does not let happen. Precedence: absent, then state, then rule. */
public sealed interface SalesRefusal extends Refusal
        permits AllocationRulesChanged,
                AutoMergeChanged,
                BalanceNotOwed,
                CreditAccountChanged,
                CreditAccountNotFound,
                CreditAccountThere,
                CreditHeld,
                CreditNotHeld,
                CreditPaymentThere,
                GiftRuleEnded,
                GiftRuleNotFound,
                ListEntryEnded,
                ListEntryThere,
                MergeStays,
                MergeUnlike,
                OrderBegun,
                OrderChangedMeanwhile,
                OrderClaimed,
                OrderMerged,
                OrderNotFound,
                OrderNotOpen,
                OrderRejected,
                PartsApart,
                PriceReviewWanted,
                ReviewBatchEmpty,
                ReviewBatchSettingChanged,
                ReviewNotYours,
                ShopUnknown,
                SplitEmpty,
                SourcingChanged,
                StockUpNotOpen {}
